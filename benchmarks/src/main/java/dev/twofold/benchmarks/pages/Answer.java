package dev.twofold.benchmarks.pages;

import java.time.Duration;

/**
 * What came of a request.
 *
 * @param page which page it was for
 * @param good whether the page came
 * @param took from the moment at which it was due to the end of the page
 * @param bytes the length of the page
 */
record Answer(String page, boolean good, Duration took, int bytes) {}
