/** Standings: rows made from the assessment of a snapshot, replaced in one transaction. */
@NullMarked
package dev.twofold.server.standing;

import org.jspecify.annotations.NullMarked;
