package dev.twofold.server.api;

import dev.twofold.server.roster.RosterCustomer;
import dev.twofold.server.roster.RosterFigures;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.core.JsonGenerator;

/** A customerInsight (graph-api part 4). */
final class InsightJson {
  private InsightJson() {}

  /** The properties of the customer, which has figures. */
  static void write(JsonGenerator json, RosterCustomer customer) {
    RosterFigures figures = customer.figures().orElseThrow();
    RosterFigures.Enforcement enforcement = figures.enforcement();
    json.writeStringProperty("@odata.type", "#microsoft.graph.partner.security.customerInsight");
    json.writeStringProperty("tenantId", customer.tenantId().toString());
    json.writeObjectPropertyStart("mfa");
    json.writeStringProperty("@odata.type", "#microsoft.graph.partner.security.customerMfaInsight");
    json.writeNumberProperty("compliantAdminsCount", figures.users().adminsWithMfa());
    json.writeNumberProperty("compliantNonAdminsCount", figures.users().nonAdminsWithMfa());
    json.writeNumberProperty("totalUsersCount", figures.users().total());
    json.writeStringProperty("securityDefaultsStatus", status(enforcement.securityDefaults()));
    json.writeStringProperty("mfaConditionalAccessPolicyStatus", policies(enforcement));
    json.writeStringProperty("legacyPerUserMfaStatus", status(some(enforcement.perUser())));
    json.writeEndObject();
  }

  /** A policy that demands MFA of somebody; not known where the policies were not read. */
  private static String policies(RosterFigures.Enforcement enforcement) {
    return status(
        enforcement.policies().isPresent()
            ? Optional.of(enforcement.byPolicy() > 0)
            : Optional.empty());
  }

  private static Optional<Boolean> some(OptionalInt count) {
    return count.isPresent() ? Optional.of(count.getAsInt() > 0) : Optional.empty();
  }

  private static String status(Optional<Boolean> enabled) {
    return enabled.map(on -> on ? "enabled" : "disabled").orElse("unknownFutureValue");
  }
}
