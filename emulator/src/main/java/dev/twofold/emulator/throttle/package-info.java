/** The documented limits, and how an answer says that one is reached. */
@NullMarked
package dev.twofold.emulator.throttle;

import org.jspecify.annotations.NullMarked;
