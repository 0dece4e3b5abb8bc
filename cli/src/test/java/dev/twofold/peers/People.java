package dev.twofold.peers;

import dev.twofold.engine.directory.UserKind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The users of a case's tenant: one of each kind, and one for each user, group and role that the
 * policies or the tool name.
 */
final class People {
  private static final Set<String> WORDS = Set.of("All", "None", "GuestsOrExternalUsers");

  /** The roles of CISA's baseline (ROLE-08), for the ScubaGear cases that list none. */
  private static final List<String> CISA_ROLES =
      List.of(
          "62e90394-69f5-4237-9190-012177145e10",
          "e8611ab8-c189-46e8-94e1-60213ab1f814",
          "fe930be7-5e62-47db-91af-98c3a49a38b1",
          "f28a1f50-f6e7-4571-818b-6a12f2af6b6c",
          "29232cdf-9323-42fd-ade2-1d097af3e4de",
          "8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2",
          "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3",
          "158c047a-c907-4556-b7ef-446551a6b5f7");

  /** The roles that Prowler's admin checks list: ROLE-02 and the Global Reader. */
  private static final List<String> PROWLER_ROLES =
      List.of(
          "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3",
          "c4e39bd9-1100-46d3-8c65-fb160da0071f",
          "b0f54661-2d74-4c50-afa3-1ec803f12efe",
          "158c047a-c907-4556-b7ef-446551a6b5f7",
          "b1be1c3e-b65d-4f19-8427-f6fa0d97feb9",
          "29232cdf-9323-42fd-ade2-1d097af3e4de",
          "62e90394-69f5-4237-9190-012177145e10",
          "f2ef992c-3afb-46b9-b7cf-a126ee74c451",
          "729827e3-9c14-49f7-bb1b-9608f156bbb8",
          "966707d0-3269-4727-9be2-8c3a10f19b9d",
          "7be44c8a-adaf-4e2a-84d6-ab2649e08a13",
          "e8611ab8-c189-46e8-94e1-60213ab1f814",
          "194ae4cb-b126-40b2-bd5b-6091b380977d",
          "f28a1f50-f6e7-4571-818b-6a12f2af6b6c",
          "fe930be7-5e62-47db-91af-98c3a49a38b1");

  private final JsonNode policies;
  private final Map<String, Person> byId = new LinkedHashMap<>();

  private People(PeerCase test) {
    this.policies = test.policies();
    synchronisation(test).forEach(this::add);
    Arrays.stream(UserKind.values()).map(Person::of).forEach(this::add);
    named("Users").stream().map(Person::named).forEach(this::add);
    named("Groups").stream().map(Person::in).forEach(this::add);
    Set<String> roles = new LinkedHashSet<>(adminRoles(test));
    roles.addAll(named("Roles"));
    roles.stream().map(Person::holding).forEach(this::add);
    adminRoles(test).stream().limit(1).map(Person::guestHolding).forEach(this::add);
  }

  private void add(Person person) {
    byId.putIfAbsent(person.id(), person);
  }

  /** The users of this case's tenant. */
  static List<Person> of(PeerCase test) {
    return List.copyOf(new People(test).byId.values());
  }

  /** The roles whose holders the tool's checks on admins are about. */
  static List<String> adminRoles(PeerCase test) {
    List<String> listed =
        Graph.wordsEverywhere(test.input().path("privileged_roles"), "RoleTemplateId");
    return switch (test.tool()) {
      case SCUBAGEAR -> listed.isEmpty() ? CISA_ROLES : listed;
      case PROWLER, PROWLER_AZURE -> PROWLER_ROLES;
      case MAESTER -> List.of();
    };
  }

  /** The synchronisation accounts of a Maester case that are users; each holds both roles. */
  static List<Person> synchronisation(PeerCase test) {
    List<String> roles =
        test.input().path("syncRoleTemplateIds").values().stream().map(JsonNode::asString).toList();
    return Graph.items(test.input().path("syncRoleMembers")).stream()
        .filter(member -> member.path("@odata.type").asString().endsWith(".user"))
        .map(member -> Person.holding(member.path("id").asString(), roles))
        .toList();
  }

  private Set<String> named(String what) {
    Set<String> names = new LinkedHashSet<>();
    Stream.of("include" + what, "exclude" + what)
        .flatMap(key -> Graph.wordsEverywhere(policies, key).stream())
        .filter(word -> !WORDS.contains(word))
        .forEach(names::add);
    return names;
  }
}
