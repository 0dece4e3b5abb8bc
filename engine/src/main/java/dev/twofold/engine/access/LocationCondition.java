package dev.twofold.engine.access;

/** The network condition of a policy: what is included and not excluded (mfa-semantics CA-802). */
public record LocationCondition(LocationSelection include, LocationSelection exclude) {}
