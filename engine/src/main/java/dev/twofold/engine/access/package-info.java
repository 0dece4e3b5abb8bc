/**
 * What decides on sign-ins, as facts: Conditional Access policies with their conditions and grants,
 * named locations, device filters and their grammar, authentication strengths, security defaults
 * and the settings that no API tells.
 */
@NullMarked
package dev.twofold.engine.access;

import org.jspecify.annotations.NullMarked;
