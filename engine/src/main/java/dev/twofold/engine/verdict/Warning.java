package dev.twofold.engine.verdict;

/**
 * Something that a reader of the verdicts must know: input that was not understood, or that
 * contradicts itself.
 *
 * @param code a short stable word, such as {@code unknownGroup}
 * @param subject what it is about: a file with a JSON path, or a Graph path
 * @param message one sentence for a person
 */
public record Warning(String code, String subject, String message) {}
