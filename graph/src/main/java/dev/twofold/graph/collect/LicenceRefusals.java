package dev.twofold.graph.collect;

import dev.twofold.graph.call.GraphRefused.Refusal;
import java.util.List;
import java.util.Locale;

/** How each service says that a licence is missing (graph-api part 9, licence refusals). */
final class LicenceRefusals {
  private static final String UNLICENSED = "not licensed for this feature";

  private static final List<Row> TABLE =
      List.of(
          new Row("", 403, "Authentication_RequestFromNonPremiumTenantOrB2CTenant", ""),
          new Row("identity/conditionalAccess/", 403, "AccessDenied", UNLICENSED),
          new Row("identityProtection/", 403, "Forbidden", UNLICENSED),
          new Row("roleManagement/", 400, "AadPremiumLicenseRequired", ""));

  private LicenceRefusals() {}

  /** True where the refusal of this collection is in the table. */
  static boolean contain(String collection, Refusal refusal) {
    return TABLE.stream().anyMatch(row -> row.fits(collection, refusal));
  }

  private record Row(String below, int status, String code, String message) {
    boolean fits(String collection, Refusal refusal) {
      return collection.startsWith(below)
          && refusal.status() == status
          && refusal.code().equals(code)
          && refusal.message().toLowerCase(Locale.ROOT).contains(message);
    }
  }
}
