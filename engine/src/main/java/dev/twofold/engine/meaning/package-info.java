/**
 * The meaning of a tenant's configuration, written once, short and slow: the outcome of one sign-in
 * of one user, and why a policy does not close it. Everything else is tested against it, and it
 * shares nothing with the proof.
 */
@NullMarked
package dev.twofold.engine.meaning;

import org.jspecify.annotations.NullMarked;
