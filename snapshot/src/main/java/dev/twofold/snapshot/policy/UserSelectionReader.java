package dev.twofold.snapshot.policy;

import dev.twofold.engine.access.GuestSelection;
import dev.twofold.engine.access.UserSelection;
import dev.twofold.engine.directory.UserKind;
import dev.twofold.snapshot.json.Element;
import dev.twofold.snapshot.json.Ids;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads whom a policy includes or excludes (CA-201, CA-203). */
final class UserSelectionReader {
  private static final String GUESTS = "GuestsOrExternalUsers";

  private final Element users;
  private final Lookups lookups;

  UserSelectionReader(Element users, Lookups lookups) {
    this.users = users;
    this.lookups = lookups;
  }

  UserSelection include() {
    return side("include");
  }

  UserSelection exclude() {
    return side("exclude");
  }

  private UserSelection side(String side) {
    List<String> named = users.words(side + "Users");
    List<String> roles = users.words(side + "Roles");
    return new UserSelection(
        Words.has(named, "All"),
        userIds(named, side + "Users"),
        groupIds(side),
        roleIds(roles, side + "Roles"),
        Words.has(roles, "All"),
        guests(named, side + GUESTS));
  }

  /** Agent users are no human users (CA-403), so the word for them names nobody here. */
  private Set<String> userIds(List<String> words, String key) {
    return words.stream()
        .filter(word -> !Words.has(List.of("All", "None", GUESTS, "AllAgentIdUsers"), word))
        .map(word -> lookups.users().resolve(word, users, key))
        .collect(Collectors.toSet());
  }

  private Set<String> groupIds(String side) {
    Set<String> ids = new LinkedHashSet<>();
    for (String key : List.of(side + "Groups", side + "GroupNames")) {
      users.words(key).forEach(word -> addGroup(word, key, ids));
    }
    return ids;
  }

  private void addGroup(String word, String key, Set<String> ids) {
    if (word.equalsIgnoreCase("All")) {
      // CA-203 allows the word; what it means for users in no group is not documented.
      users.report("notSupported", key, "What `All` means for groups is not documented.");
    } else if (!word.equalsIgnoreCase("None")) {
      ids.add(lookups.groups().resolve(word, users, key));
    }
  }

  private Set<String> roleIds(List<String> words, String key) {
    return words.stream()
        .filter(word -> !Words.has(List.of("All", "None"), word))
        .map(word -> lookups.roles().resolve(word, users, key))
        .collect(Collectors.toSet());
  }

  private List<GuestSelection> guests(List<String> named, String key) {
    List<GuestSelection> guests = new ArrayList<>();
    if (Words.has(named, GUESTS)) {
      guests.add(GuestSelection.everyGuestOrExternalUser());
    }
    users.object(key).flatMap(this::guests).ifPresent(guests::add);
    return guests;
  }

  private Optional<GuestSelection> guests(Element json) {
    List<String> types =
        json.flags("guestOrExternalUserTypes").stream()
            .filter(word -> !word.equalsIgnoreCase("none"))
            .toList();
    if (types.isEmpty()) {
      return Optional.empty();
    }
    Set<UserKind> kinds =
        Words.known(UserKind.class, UserKind::graphName, types, json, "guestOrExternalUserTypes");
    return Optional.of(
        new GuestSelection(kinds, json.object("externalTenants").flatMap(this::tenants)));
  }

  /** CA-309: every tenant, or the listed ones. */
  private Optional<Set<String>> tenants(Element json) {
    List<String> members = json.words("members");
    String kind = json.text("membershipKind").orElse("");
    String type = json.text("@odata.type").orElse("");
    if (!kind.isEmpty() && !Words.has(List.of("all", "enumerated"), kind)) {
      Words.unknown(kind, json, "membershipKind");
    }
    boolean listed =
        kind.equalsIgnoreCase("enumerated") || type.contains("Enumerated") || !members.isEmpty();
    return listed
        ? Optional.of(members.stream().map(Ids::canonical).collect(Collectors.toSet()))
        : Optional.empty();
  }
}
