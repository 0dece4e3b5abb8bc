/** What Graph shows of a synthetic tenant: the rows of each collection. */
@NullMarked
package dev.twofold.emulator.synthetic.content;

import org.jspecify.annotations.NullMarked;
