package dev.twofold.graph.pace;

import java.time.Duration;
import java.util.List;

/**
 * A limit that Microsoft documents (graph-api part 3, throttling limits).
 *
 * @param service what is limited
 * @param scope over what it is counted
 * @param units how many requests, or resource units, fit in any window; 1 or more
 * @param window how long the window is
 */
record Limit(Service service, Scope scope, int units, Duration window) {

  /** Over what a limit is counted. */
  enum Scope {
    /** Each tenant apart. */
    TENANT("the tenant"),
    /** Our app over all tenants. */
    APP("the app");

    private final String words;

    Scope(String words) {
      this.words = words;
    }
  }

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
  private static final Duration SECOND = Duration.ofSeconds(1);

  /**
   * All limits, in the order in which they are waited for: the narrow ones first, so that a tenant
   * that waits for its own limit holds nothing that others need.
   */
  static final List<Limit> DOCUMENTED =
      List.of(
          new Limit(Service.SIGN_IN_ACTIVITY, Scope.TENANT, 10, MINUTE),
          new Limit(Service.CONDITIONAL_ACCESS, Scope.TENANT, 1, SECOND),
          new Limit(Service.REPORTS, Scope.TENANT, 5, TEN_SECONDS),
          new Limit(Service.IDENTITY_PROVIDERS, Scope.TENANT, 200, MINUTE),
          new Limit(Service.DIRECTORY, Scope.TENANT, SizeClass.SMALL.units(), TEN_SECONDS),
          new Limit(Service.PARTNER_CENTER, Scope.TENANT, 500, MINUTE),
          new Limit(Service.SIGN_IN_ACTIVITY, Scope.APP, 10, MINUTE),
          new Limit(Service.REPORTS, Scope.APP, 122, TEN_SECONDS),
          new Limit(Service.CONSENTS, Scope.APP, 50, SECOND),
          new Limit(Service.DIRECTORY, Scope.APP, 150_000, Duration.ofSeconds(20)),
          new Limit(Service.EVERYTHING, Scope.APP, 130_000, TEN_SECONDS));

  /** What a person calls it, such as {@code reports of the app}. */
  String words() {
    return service.words() + " of " + scope.words;
  }
}
