/** Lists of Graph that come in pages: followed to the end, and taken a whole page at a time. */
@NullMarked
package dev.twofold.graph.paging;

import org.jspecify.annotations.NullMarked;
