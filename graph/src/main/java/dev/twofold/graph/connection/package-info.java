/** The way to Microsoft for one app: HTTP, tokens and limits put together. */
@NullMarked
package dev.twofold.graph.connection;

import org.jspecify.annotations.NullMarked;
