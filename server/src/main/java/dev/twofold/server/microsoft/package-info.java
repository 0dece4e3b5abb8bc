/** The one way to Microsoft that this node has, and where its admin centers are. */
@NullMarked
package dev.twofold.server.microsoft;

import org.jspecify.annotations.NullMarked;
