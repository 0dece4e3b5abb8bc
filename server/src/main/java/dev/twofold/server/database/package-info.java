/** The connection pool, the schema, and waiting out a database that is gone. */
@NullMarked
package dev.twofold.server.database;

import org.jspecify.annotations.NullMarked;
