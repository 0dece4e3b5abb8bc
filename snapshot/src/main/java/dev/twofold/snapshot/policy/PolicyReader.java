package dev.twofold.snapshot.policy;

import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.Doubt;
import dev.twofold.engine.access.PolicyState;
import dev.twofold.engine.access.UserSelection;
import dev.twofold.snapshot.json.Element;
import dev.twofold.snapshot.json.Ids;
import dev.twofold.snapshot.json.Problems;
import java.util.Optional;

/** Reads one Conditional Access policy. */
final class PolicyReader {
  private final Element policy;
  private final String id;
  private final String displayName;
  private final Lookups lookups;
  private final Doubts doubts;

  PolicyReader(Element policy, String id, Lookups lookups, Problems warnings) {
    this.policy = policy;
    this.id = id;
    this.displayName = policy.text("displayName").orElse(id);
    this.lookups = lookups;
    this.doubts = new Doubts(id, warnings);
  }

  /** The id that the policy says, or its name; empty where it has neither. */
  static Optional<String> idOf(Element policy) {
    return policy.text("id").or(() -> policy.text("displayName")).map(Ids::canonical);
  }

  ConditionalAccessPolicy read() {
    ConditionalAccessPolicy.Builder builder =
        ConditionalAccessPolicy.builder(id).displayName(displayName).state(state());
    readUsers(builder);
    readConditions(builder);
    builder.grant(GrantReader.read(about(policy, Doubt.Part.GRANT), lookups.strengths()));
    return builder.doubts(doubts.list()).build();
  }

  /** A policy of which nothing is known, as its file can't be read: it may do anything. */
  static ConditionalAccessPolicy unreadable(String id) {
    Doubts all = new Doubts(id, (_, _, _) -> {});
    for (Doubt.Part part : Doubt.Part.values()) {
      all.add(part);
    }
    return ConditionalAccessPolicy.builder(id).doubts(all.list()).build();
  }

  private Element about(Element element, Doubt.Part part) {
    return element.reportingTo(doubts.about(part));
  }

  private PolicyState state() {
    Element json = about(policy, Doubt.Part.STATE);
    Optional<String> word = json.text("state");
    if (word.isEmpty()) {
      json.report("missingPart", "state", "It is not said whether the policy is enabled.");
      return PolicyState.ENABLED;
    }
    Optional<PolicyState> state = Words.find(PolicyState.class, PolicyState::graphName, word.get());
    if (state.isEmpty()) {
      Words.unknown(word.get(), json, "state");
    }
    return state.orElse(PolicyState.ENABLED);
  }

  private void readUsers(ConditionalAccessPolicy.Builder builder) {
    Element json = about(policy, Doubt.Part.USERS);
    Optional<Element> conditions = json.object("conditions");
    if (conditions.isEmpty()) {
      json.report("missingPart", "conditions", "The policy has no conditions.");
      return;
    }
    // CA-110: a policy without users is not enforced for anybody.
    Optional<UserSelectionReader> users =
        conditions.get().object("users").map(found -> new UserSelectionReader(found, lookups));
    builder
        .include(users.map(UserSelectionReader::include).orElse(UserSelection.nobody()))
        .exclude(users.map(UserSelectionReader::exclude).orElse(UserSelection.nobody()));
  }

  private void readConditions(ConditionalAccessPolicy.Builder builder) {
    Optional<Element> conditions = about(policy, Doubt.Part.CONDITIONS).object("conditions");
    if (conditions.isEmpty()) {
      doubts.add(Doubt.Part.CONDITIONS);
      return;
    }
    ConditionsReader reader = new ConditionsReader(conditions.get(), lookups);
    builder
        .resources(ResourcesReader.read(conditions.get(), lookups))
        .clientApps(reader.clientApps())
        .platforms(reader.platforms())
        .locations(reader.locations())
        .devices(reader.devices())
        .signInRisk(reader.risk("signInRiskLevels"))
        .userRisk(reader.risk("userRiskLevels"))
        .insiderRisk(reader.insiderRisk())
        .flows(reader.flows());
    reader.reportOthers();
  }
}
