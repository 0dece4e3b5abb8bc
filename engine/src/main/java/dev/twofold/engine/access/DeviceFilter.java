package dev.twofold.engine.access;

/** A filter for devices (mfa-semantics CA-A01). */
public record DeviceFilter(FilterMode mode, FilterRule rule) {}
