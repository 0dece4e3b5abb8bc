package dev.twofold.server.proof;

import dev.twofold.snapshot.json.Element;
import dev.twofold.snapshot.json.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A sign-in that took place, from the sign-in log.
 *
 * @param at when
 * @param application the application's name
 * @param client the kind of client, in Graph's words
 * @param place the city and country
 * @param succeeded whether it succeeded
 * @param failure why it did not, in Microsoft's words
 * @param multiFactor whether MFA was required; empty: the log does not tell
 * @param policies the policies that applied and what became of them
 */
public record SignInEvent(
    Instant at,
    String application,
    String client,
    String place,
    boolean succeeded,
    String failure,
    Optional<Boolean> multiFactor,
    List<String> policies) {

  /** A sign-in. */
  public SignInEvent {
    policies = List.copyOf(policies);
  }

  /** The sign-in of this row; empty where the row does not tell when it was. */
  static Optional<SignInEvent> of(Element row) {
    return row.text("createdDateTime").flatMap(Times::parse).map(at -> of(at, row));
  }

  private static SignInEvent of(Instant at, Element row) {
    Optional<Element> status = row.object("status");
    Optional<Element> location = row.object("location");
    return new SignInEvent(
        at,
        row.text("appDisplayName").or(() -> row.text("appId")).orElse(""),
        row.text("clientAppUsed").orElse(""),
        location
            .map(place ->
                place.text("city").map(city -> city + ", ").orElse("")
                    + place.text("countryOrRegion").orElse(""))
            .orElse(""),
        status.flatMap(it -> it.text("errorCode")).orElse("").equals("0"),
        status.flatMap(it -> it.text("failureReason")).orElse(""),
        row.text("authenticationRequirement").map("multiFactorAuthentication"::equals),
        policies(row));
  }

  /** Those that applied: enabled ones with a result other than that they did not apply. */
  private static List<String> policies(Element row) {
    return row.objects("appliedConditionalAccessPolicies").stream()
        .filter(policy -> List.of("success", "failure").contains(policy.text("result").orElse("")))
        .map(policy ->
            "%s: %s"
                .formatted(
                    policy.text("displayName").or(() -> policy.text("id")).orElse(""),
                    policy.text("result").orElse("")))
        .toList();
  }
}
