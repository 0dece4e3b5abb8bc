/** Single calls to Graph: paced, repeated where that helps, refused in Graph's words. */
@NullMarked
package dev.twofold.graph.call;

import org.jspecify.annotations.NullMarked;
