/** Tests across modules: Microsoft's own libraries, and the collector, against the emulator. */
@NullMarked
package dev.twofold.acceptance;

import org.jspecify.annotations.NullMarked;
