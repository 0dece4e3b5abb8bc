/** Time, and the limits that calls keep to. */
@NullMarked
package dev.twofold.graph.pace;

import org.jspecify.annotations.NullMarked;
