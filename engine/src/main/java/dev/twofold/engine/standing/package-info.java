/** Counts and shares made of verdicts. */
@NullMarked
package dev.twofold.engine.standing;

import org.jspecify.annotations.NullMarked;
