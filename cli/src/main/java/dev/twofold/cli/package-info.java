/** The commands. */
@NullMarked
package dev.twofold.cli;

import org.jspecify.annotations.NullMarked;
