/** PostgreSQL as a child process: unpacked into the data folder, watched, and never left behind. */
@NullMarked
package dev.twofold.server.postgres;

import org.jspecify.annotations.NullMarked;
