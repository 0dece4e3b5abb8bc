package dev.twofold.emulator.throttle;

/** The services that have limits of their own (graph-api part 3, throttling limits). */
public enum ThrottledService {
  /** Users, groups, roles and the like: resource units. */
  DIRECTORY,
  /** Sign-ins, audits, registration details: 5 in 10 s per app and tenant, 122 in 10 s per app. */
  REPORTS,
  /** Conditional Access and Identity Protection: 1 in 1 s per tenant, without Retry-After. */
  CONDITIONAL_ACCESS,
  /** Partner Center: 500 a minute per tenant. */
  PARTNER_CENTER,
  /** Consents through Partner Center: 50 a second per app. */
  CONSENTS,
  /** Only the limit over everything. */
  OTHER
}
