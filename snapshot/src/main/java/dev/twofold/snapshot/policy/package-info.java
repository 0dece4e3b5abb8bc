/**
 * Graph's JSON of Conditional Access, read into the engine's facts: policies, named locations,
 * authentication strengths. A part that is not understood becomes a doubt, never a guess.
 */
@NullMarked
package dev.twofold.snapshot.policy;

import org.jspecify.annotations.NullMarked;
