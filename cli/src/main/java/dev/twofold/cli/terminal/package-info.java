/** What the process is connected to: a terminal or not, and how wide. */
@NullMarked
package dev.twofold.cli.terminal;

import org.jspecify.annotations.NullMarked;
