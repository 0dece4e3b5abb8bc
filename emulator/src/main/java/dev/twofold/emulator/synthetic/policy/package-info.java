/** The Conditional Access policies and named locations of synthetic tenants. */
@NullMarked
package dev.twofold.emulator.synthetic.policy;

import org.jspecify.annotations.NullMarked;
