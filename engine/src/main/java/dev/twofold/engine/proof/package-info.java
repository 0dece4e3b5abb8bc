/**
 * The proof: enforcers become regions of sign-ins, and a search decides exactly whether they cover
 * every sign-in of a user, or finds the most ordinary one that they leave open.
 */
@NullMarked
package dev.twofold.engine.proof;

import org.jspecify.annotations.NullMarked;
