/** The command {@code collect}: connects to Microsoft, shows how far it has come, and sums up. */
@NullMarked
package dev.twofold.cli.collect;

import org.jspecify.annotations.NullMarked;
