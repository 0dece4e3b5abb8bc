package dev.twofold.graph.pace;

/** The services that have limits of their own (graph-api part 3, throttling limits). */
public enum Service {
  /** Reads with {@code signInActivity}: 10 a minute. */
  SIGN_IN_ACTIVITY("sign-in activity"),
  /** Conditional Access and Identity Protection: 1 a second per tenant, for all apps together. */
  CONDITIONAL_ACCESS("Conditional Access"),
  /** Sign-ins, audits and registration details. */
  REPORTS("reports"),
  /** Identity providers and authentication flows. */
  IDENTITY_PROVIDERS("identity providers"),
  /** Users, groups, roles and the like, counted in resource units. */
  DIRECTORY("directory"),
  /** Partner Center's customers. */
  PARTNER_CENTER("Partner Center"),
  /** Consents given through Partner Center. */
  CONSENTS("consents"),
  /** Every request to Graph, whatever it reads. */
  EVERYTHING("all requests");

  private final String words;

  Service(String words) {
    this.words = words;
  }

  /** What a person calls it. */
  public String words() {
    return words;
  }
}
