package dev.twofold.report.json;

import dev.twofold.engine.directory.Fact;
import dev.twofold.report.PolicyCounts;
import dev.twofold.report.Subject;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** What comes before {@code users}: tenant, snapshot and configuration. */
final class HeadJson {

  private HeadJson() {}

  /** Writes the properties. */
  static void write(JsonGenerator json, Subject subject) {
    json.writeObjectPropertyStart("tenant");
    Property.text(json, "id", subject.tenantId());
    Property.text(json, "displayName", subject.tenantName());
    json.writeEndObject();
    json.writeObjectPropertyStart("snapshot");
    Property.text(json, "takenAt", subject.takenAt().map(Object::toString));
    Property.texts(json, "notRead", subject.notRead());
    Property.texts(json, "assumed", subject.assumed());
    json.writeEndObject();
    writeConfiguration(json, subject);
  }

  private static void writeConfiguration(JsonGenerator json, Subject subject) {
    json.writeObjectPropertyStart("configuration");
    Property.flag(json, "securityDefaults", known(subject.tenant().securityDefaults()));
    writePolicies(json, PolicyCounts.of(subject.tenant()));
    writePerUserMfa(json, subject.knownPerUserMfa());
    json.writeEndObject();
  }

  private static Optional<Boolean> known(Fact<Boolean> fact) {
    return fact.map(Optional::of).orElse(Optional.empty());
  }

  private static void writePolicies(JsonGenerator json, Optional<PolicyCounts> counts) {
    json.writeObjectPropertyStart("conditionalAccess");
    Property.number(json, "enabled", counts.map(PolicyCounts::enabled));
    Property.number(json, "reportOnly", counts.map(PolicyCounts::reportOnly));
    Property.number(json, "disabled", counts.map(PolicyCounts::disabled));
    json.writeEndObject();
  }

  private static void writePerUserMfa(JsonGenerator json, Optional<Subject.PerUserMfa> counts) {
    json.writeObjectPropertyStart("perUserMfa");
    Property.number(json, "enabled", counts.map(Subject.PerUserMfa::enabled));
    Property.number(json, "enforced", counts.map(Subject.PerUserMfa::enforced));
    json.writeEndObject();
  }
}
