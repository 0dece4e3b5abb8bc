/** The emulator's clock, which tests can speed up. */
@NullMarked
package dev.twofold.emulator.time;

import org.jspecify.annotations.NullMarked;
