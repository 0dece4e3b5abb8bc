package dev.twofold.emulator.throttle;

import java.time.Duration;

/** The documented limits: so much in any stretch of time (graph-api part 3, throttling limits). */
public enum Limit {
  /** All of Graph. */
  EVERYTHING(Scope.APPLICATION, Resource.REQUESTS, 130_000, 10),
  /** Identity and access reports, in one tenant. */
  REPORTS_IN_TENANT(Scope.TENANT_APPLICATION, Resource.REQUESTS, 5, 10),
  /** Identity and access reports, over all tenants. */
  REPORTS(Scope.APPLICATION, Resource.REQUESTS, 122, 10),
  /** Reads with signInActivity, in one tenant. */
  SIGN_IN_ACTIVITY_IN_TENANT(Scope.TENANT_APPLICATION, Resource.REQUESTS, 10, 60),
  /** Reads with signInActivity, over all tenants. */
  SIGN_IN_ACTIVITY(Scope.APPLICATION, Resource.REQUESTS, 10, 60),
  /** Conditional Access and Identity Protection, of all apps; refused without Retry-After. */
  CONDITIONAL_ACCESS(Scope.TENANT, Resource.REQUESTS, 1, 1),
  /** Resource units in a tenant of size class S. */
  RESOURCE_UNITS_S(Scope.TENANT_APPLICATION, Resource.RESOURCE_UNITS, 3_500, 10),
  /** Resource units in a tenant of size class M. */
  RESOURCE_UNITS_M(Scope.TENANT_APPLICATION, Resource.RESOURCE_UNITS, 5_000, 10),
  /** Resource units in a tenant of size class L. */
  RESOURCE_UNITS_L(Scope.TENANT_APPLICATION, Resource.RESOURCE_UNITS, 8_000, 10),
  /** Resource units over all tenants. */
  RESOURCE_UNITS(Scope.APPLICATION, Resource.RESOURCE_UNITS, 150_000, 20),
  /** Writes to the directory, of one app in one tenant. */
  WRITES_IN_TENANT(Scope.TENANT_APPLICATION, Resource.WRITES, 3_000, 150),
  /** Writes to the directory, over all tenants. */
  WRITES(Scope.APPLICATION, Resource.WRITES, 35_000, 300),
  /** Writes to the directory, of all apps in one tenant. */
  WRITES_OF_ALL_APPS(Scope.TENANT, Resource.WRITES, 18_000, 300),
  /** Identity providers and the authentication flows policy, of one app in one tenant. */
  IDENTITY_PROVIDERS_IN_TENANT(Scope.TENANT_APPLICATION, Resource.REQUESTS, 200, 60),
  /** Identity providers and the authentication flows policy, of all apps in one tenant. */
  IDENTITY_PROVIDERS_OF_ALL_APPS(Scope.TENANT, Resource.REQUESTS, 300, 60),
  /** Customers of Partner Center. */
  PARTNER_CENTER_CUSTOMERS(Scope.TENANT, Resource.REQUESTS, 500, 60),
  /** Consents through Partner Center. */
  CONSENTS(Scope.APPLICATION, Resource.REQUESTS, 50, 1);

  private final Scope scope;
  private final Resource resource;
  private final int budget;
  private final int windowSeconds;

  Limit(Scope scope, Resource resource, int budget, int windowSeconds) {
    this.scope = scope;
    this.resource = resource;
    this.budget = budget;
    this.windowSeconds = windowSeconds;
  }

  /** Whose calls are counted together. */
  enum Scope {
    /** Those of one app in one tenant. */
    TENANT_APPLICATION("Tenant_Application"),
    /** Those of all apps in one tenant. */
    TENANT("Tenant"),
    /** Those of one app in all tenants. */
    APPLICATION("Application");

    private final String word;

    Scope(String word) {
      this.word = word;
    }

    /** Microsoft's word in {@code x-ms-throttle-scope}. */
    String word() {
      return word;
    }
  }

  /** What is counted. */
  enum Resource {
    /** Requests, each as one. */
    REQUESTS("ReadWrite", "CPULimitExceeded"),
    /** Resource units, by {@link ResourceUnits}. */
    RESOURCE_UNITS("ReadWrite", "ResourceUnitLimitExceeded"),
    /** Requests that write. */
    WRITES("Write", "WriteLimitExceeded");

    private final String word;
    private final String information;

    Resource(String word, String information) {
      this.word = word;
      this.information = information;
    }

    /** Microsoft's word in {@code x-ms-throttle-scope}. */
    String word() {
      return word;
    }

    /** Microsoft's word in {@code x-ms-throttle-information}. */
    String information() {
      return information;
    }
  }

  /** How much is admitted within {@link #window}: requests, resource units or writes. */
  public int budget() {
    return budget;
  }

  /** The length of the stretch of time that is looked at. */
  public Duration window() {
    return Duration.ofSeconds(windowSeconds);
  }

  /** Whether a refusal says when to come back. */
  public boolean tellsRetryAfter() {
    return this != CONDITIONAL_ACCESS;
  }

  Scope scope() {
    return scope;
  }

  Resource resource() {
    return resource;
  }
}
