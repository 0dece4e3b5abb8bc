/** Snapshots in the database by content: each collection once, however often it was read. */
@NullMarked
package dev.twofold.server.store;

import org.jspecify.annotations.NullMarked;
