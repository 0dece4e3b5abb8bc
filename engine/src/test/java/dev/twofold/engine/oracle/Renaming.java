package dev.twofold.engine.oracle;

import dev.twofold.engine.verdict.Finding;

/**
 * Other ids for groups, users, custom applications, locations, policies and home tenants. Order is
 * kept, so that what is chosen by order stays chosen.
 */
final class Renaming {
  private static final String OLD =
      "(?i)\"(group|user|location|policy|home|app)-(?=[^\"@]*\")([^\"@]*)\"";

  private Renaming() {}

  /** The same tenant with other ids. */
  static TenantCase of(TenantCase tenantCase) {
    return CaseText.read(renamed(CaseText.write(tenantCase)));
  }

  /** What is to be found of the renamed tenant. */
  static Finding of(Finding finding) {
    return CaseText.readAs(Finding.class, renamed(CaseText.write(finding)));
  }

  private static String renamed(String text) {
    return text.replaceAll(OLD, "\"$1-renamed-$2\"");
  }
}
