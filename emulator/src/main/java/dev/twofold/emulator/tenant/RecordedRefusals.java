package dev.twofold.emulator.tenant;

import dev.twofold.snapshot.json.Element;
import dev.twofold.snapshot.layout.Manifest;
import dev.twofold.snapshot.layout.Presence;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The refusals that {@code snapshot.json} names, by collection. */
final class RecordedRefusals {
  private final Map<String, Answer.Refused> byPath;

  private RecordedRefusals(Map<String, Answer.Refused> byPath) {
    this.byPath = byPath;
  }

  /** None. */
  static RecordedRefusals none() {
    return new RecordedRefusals(Map.of());
  }

  /** Those of this {@code snapshot.json}. */
  static RecordedRefusals of(Element json) {
    Map<String, JsonNode> errors = new HashMap<>();
    json.get("collections").stream()
        .flatMap(collections -> collections.entries().stream())
        .forEach(entry -> errors.put(key(entry.getKey()), entry.getValue().node().path("error")));
    Map<String, Answer.Refused> refusals = new HashMap<>();
    Manifest.of(json)
        .presences()
        .forEach((path, presence) ->
            refusal(path, presence)
                .ifPresent(
                    usual -> refusals.put(key(path), recorded(errors.get(key(path)), usual))));
    return new RecordedRefusals(refusals);
  }

  private static String key(String written) {
    return written
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^/?(v1\\.0/|beta/)?", "")
        .replaceFirst("\\.json$", "");
  }

  private static Optional<Answer.Refused> refusal(String path, Presence presence) {
    return switch (presence) {
      case NOT_READ -> Optional.of(notRead());
      case NOT_LICENSED -> Optional.of(notLicensed(path));
      case READ, ABSENT -> Optional.empty();
    };
  }

  /** The error as it was recorded; one without a status was never Microsoft's. */
  private static Answer.Refused recorded(@Nullable JsonNode error, Answer.Refused usual) {
    int status = error == null ? 0 : error.path("status").asInt(0);
    if (error == null || status < 400 || status > 599) {
      return usual;
    }
    return new Answer.Refused(
        status,
        error.path("code").asString(usual.code()),
        error.path("message").asString(usual.message()));
  }

  /** How the directory refuses without a word on the reason (graph-api part 3, error body). */
  static Answer.Refused notRead() {
    return new Answer.Refused(
        403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");
  }

  /** The refusal of each service for want of a licence (graph-api part 9). */
  private static Answer.Refused notLicensed(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    if (lower.startsWith("rolemanagement/")) {
      return new Answer.Refused(
          400,
          "AadPremiumLicenseRequired",
          "The tenant needs to have Microsoft Entra ID P2 or Microsoft Entra ID Governance license.");
    }
    if (lower.startsWith("identityprotection/")) {
      return new Answer.Refused(403, "Forbidden", "Your tenant is not licensed for this feature.");
    }
    if (lower.startsWith("identity/conditionalaccess/")) {
      return new Answer.Refused(
          403,
          "AccessDenied",
          "Your tenant is not licensed for this feature. Please upgrade your subscription to access it.");
    }
    return new Answer.Refused(
        403,
        "Authentication_RequestFromNonPremiumTenantOrB2CTenant",
        lower.startsWith("reports/")
            ? "Tenant is not a B2C tenant and doesn't have premium license"
            : "Neither tenant is B2C or tenant doesn't have premium license");
  }

  /** What is recorded of this collection. */
  Optional<Answer.Refused> of(String path) {
    return Optional.ofNullable(byPath.get(key(path)));
  }
}
