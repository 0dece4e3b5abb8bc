/**
 * Where a snapshot's bytes lie: a folder, a zip, one file. Nothing here looks into the files, but
 * everything is bounded, since the input may be hostile.
 */
@NullMarked
package dev.twofold.snapshot.source;

import org.jspecify.annotations.NullMarked;
