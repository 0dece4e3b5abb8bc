/** Reading a whole tenant into a snapshot folder. */
@NullMarked
package dev.twofold.graph.collect;

import org.jspecify.annotations.NullMarked;
