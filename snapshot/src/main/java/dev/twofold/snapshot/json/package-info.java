/**
 * JSON as real exports write it, read with patience: keys in any case, null and missing alike, one
 * thing where a list belongs. What can't be understood is reported with its file and path.
 */
@NullMarked
package dev.twofold.snapshot.json;

import org.jspecify.annotations.NullMarked;
