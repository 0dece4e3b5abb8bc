/** How well a synthetic customer is protected, and what it has bought. */
@NullMarked
package dev.twofold.emulator.synthetic.posture;

import org.jspecify.annotations.NullMarked;
