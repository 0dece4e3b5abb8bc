/** Access tokens, through Microsoft's library. */
@NullMarked
package dev.twofold.graph.token;

import org.jspecify.annotations.NullMarked;
