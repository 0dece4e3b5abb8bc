/** Microsoft's clouds and their addresses. */
@NullMarked
package dev.twofold.graph.cloud;

import org.jspecify.annotations.NullMarked;
