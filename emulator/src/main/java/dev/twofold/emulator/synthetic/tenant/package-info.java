/** What one synthetic tenant is: its accounts, groups and roles. */
@NullMarked
package dev.twofold.emulator.synthetic.tenant;

import org.jspecify.annotations.NullMarked;
