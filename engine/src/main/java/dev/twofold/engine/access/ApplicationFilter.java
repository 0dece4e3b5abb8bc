package dev.twofold.engine.access;

/**
 * A filter for applications, on custom security attributes of their service principals (CA-561).
 */
public record ApplicationFilter(FilterMode mode, FilterRule rule) {}
