package dev.twofold.server.proof;

import dev.twofold.engine.verdict.Verdict;

/**
 * The verdict of a user after a change, assessed like any other.
 *
 * @param change the change in words
 * @param then the verdict after it
 */
public record Alternative(String change, Verdict then) {}
