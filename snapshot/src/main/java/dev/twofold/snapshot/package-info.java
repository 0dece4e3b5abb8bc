/** Snapshots of tenants on disk: opened and read into the engine's facts, and written. */
@NullMarked
package dev.twofold.snapshot;

import org.jspecify.annotations.NullMarked;
