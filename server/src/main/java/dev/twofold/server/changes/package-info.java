/** What became different at a customer from one snapshot to another. */
@NullMarked
package dev.twofold.server.changes;

import org.jspecify.annotations.NullMarked;
