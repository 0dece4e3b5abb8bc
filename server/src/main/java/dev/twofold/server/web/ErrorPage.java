package dev.twofold.server.web;

/**
 * The page that stands in for one that could not be made.
 *
 * @param frame its frame
 * @param words what is said
 * @param requestId what to look for in the log
 */
public record ErrorPage(Frame frame, ErrorWords words, String requestId) {}
