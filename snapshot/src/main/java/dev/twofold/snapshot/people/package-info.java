/**
 * The people of a tenant: users streamed one by one, and the index of what other collections say of
 * them, which is kept small enough for a million users.
 */
@NullMarked
package dev.twofold.snapshot.people;

import org.jspecify.annotations.NullMarked;
