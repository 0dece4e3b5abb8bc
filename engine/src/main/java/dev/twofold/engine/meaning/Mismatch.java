package dev.twofold.engine.meaning;

/**
 * One reason for which a policy does not close a sign-in.
 *
 * @param reason the condition, in Microsoft's words
 * @param detail a clause for a person, without a full stop, with names in backquotes: {@code
 *     203.0.113.7 is in `Head office`, which the policy excludes}
 */
public record Mismatch(AnalysisReason reason, String detail) {}
