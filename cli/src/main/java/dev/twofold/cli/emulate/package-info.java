/** Running the emulator from the command line. */
@NullMarked
package dev.twofold.cli.emulate;

import org.jspecify.annotations.NullMarked;
