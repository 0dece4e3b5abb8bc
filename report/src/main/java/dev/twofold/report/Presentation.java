package dev.twofold.report;

import java.nio.charset.Charset;
import java.time.Instant;

/**
 * How a report is to look.
 *
 * @param several whether it is about several snapshots
 * @param explain whether to name everything instead of the first few
 * @param now the time at which it is written
 * @param width how many columns a line of text may have
 * @param colour whether text may be coloured
 * @param charset the charset of text
 */
public record Presentation(
    boolean several, boolean explain, Instant now, int width, boolean colour, Charset charset) {}
