package dev.twofold.benchmarks.pages;

import java.net.URI;

/**
 * A request.
 *
 * @param page which page it is for
 * @param address its address
 */
record Asked(String page, URI address) {}
