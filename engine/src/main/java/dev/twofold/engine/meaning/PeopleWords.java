package dev.twofold.engine.meaning;

import dev.twofold.engine.directory.Directory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why a policy does not bind a user, in words. */
final class PeopleWords {
  private final People people;
  private final Map<String, String> groupNames;

  PeopleWords(People people, Directory directory) {
    this.people = people;
    this.groupNames = Ids.byLowerId(directory.groupNames());
  }

  /** Why the assignment does not bind the person, or why that is unread. */
  String why(Assignment assignment, Person person) {
    if (assignment.doubtful()) {
      return "whom the policy includes or excludes was not understood";
    }
    if (isNotIncluded(assignment, person)) {
      return notIncluded(assignment);
    }
    return people.selects(assignment.exclude(), person) == Answer.YES
        ? excluded(assignment.exclude(), person)
        : unread(assignment, person);
  }

  /** True where nothing but that is the reason. */
  boolean isNotIncluded(Assignment assignment, Person person) {
    return !assignment.doubtful()
        && people.selects(assignment.exclude(), person) != Answer.YES
        && people.selects(assignment.include(), person) == Answer.NO;
  }

  /** The same for everybody whom it does not include. */
  String notIncluded(Assignment assignment) {
    return notIncluded(assignment.include());
  }

  private String excluded(Assignment.Side side, Person person) {
    if (side.all()) {
      return "the policy excludes all users";
    }
    if (side.users().contains(person.id())) {
      return "the user is excluded by name";
    }
    return excludedGroup(side, person)
        .or(() -> excludedRole(side, person))
        .orElseGet(() -> "the policy excludes %s".formatted(Words.of(person.kind())));
  }

  private Optional<String> excludedGroup(Assignment.Side side, Person person) {
    return first(side.groups(), person.groups()::contains, this::groupName)
        .map(name -> "the user is in the excluded group " + Words.quoted(name));
  }

  private Optional<String> excludedRole(Assignment.Side side, Person person) {
    Predicate<String> excluded = role -> side.allRoles() || side.roles().contains(role);
    return first(person.roles(), excluded, people.roles()::nameOf)
        .map(name -> "the user holds the excluded role " + Words.quoted(name));
  }

  private static Optional<String> first(
      Collection<String> ids, Predicate<String> wanted, Function<String, String> nameOf) {
    return ids.stream().filter(wanted).map(nameOf).min(String.CASE_INSENSITIVE_ORDER);
  }

  private String notIncluded(Assignment.Side side) {
    List<String> parts =
        Stream.of(notNamed(side), inNoGroup(side), withoutRole(side), noGuest(side))
            .flatMap(Optional::stream)
            .toList();
    return parts.isEmpty()
        ? "the policy includes nobody"
        : "the user " + String.join(", and ", parts);
  }

  private static Optional<String> notNamed(Assignment.Side side) {
    return switch (side.users().size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of("is not the one user that the policy includes by name");
      default ->
          Optional.of(
              "is none of the %d users that the policy includes by name"
                  .formatted(side.users().size()));
    };
  }

  private Optional<String> inNoGroup(Assignment.Side side) {
    List<String> names = side.groups().stream().map(this::groupName).toList();
    return switch (names.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of("is not in the included group " + Words.names(names));
      default -> Optional.of("is in none of the included groups " + Words.names(names));
    };
  }

  private Optional<String> withoutRole(Assignment.Side side) {
    if (side.allRoles()) {
      return Optional.of("holds no role");
    }
    List<String> names = side.roles().stream().map(people.roles()::nameOf).toList();
    return switch (names.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of("does not hold the included role " + Words.names(names));
      default -> Optional.of("holds none of the included roles " + Words.names(names));
    };
  }

  private static Optional<String> noGuest(Assignment.Side side) {
    return side.guests().isEmpty()
        ? Optional.empty()
        : Optional.of("is none of the included guests and external users");
  }

  private String unread(Assignment assignment, Person person) {
    return Stream.of(assignment.include(), assignment.exclude())
        .filter(side -> people.selects(side, person) == Answer.UNREAD)
        .flatMap(side -> unreadParts(side, person).stream())
        .distinct()
        .collect(Collectors.joining(", and "));
  }

  private List<String> unreadParts(Assignment.Side side, Person person) {
    List<String> parts = new ArrayList<>();
    List<String> groups =
        side.groups().stream()
            .filter(group -> isUnread(group, person))
            .map(this::groupName)
            .toList();
    if (!groups.isEmpty()) {
      parts.add("whether the user is in %s could not be read".formatted(Words.names(groups)));
    }
    if (rolesUnread(side, person)) {
      parts.add("which roles the user holds could not be read");
    }
    if (people.isAmong(side.guests(), person) == Answer.UNREAD) {
      parts.add("the home tenant of the user is not known");
    }
    return parts;
  }

  private boolean isUnread(String group, Person person) {
    return people.isInAny(Set.of(group), person) == Answer.UNREAD;
  }

  private boolean rolesUnread(Assignment.Side side, Person person) {
    Answer some = side.allRoles() ? people.holdsSome(person) : Answer.NO;
    return people.holdsAny(side.roles(), person).or(some) == Answer.UNREAD;
  }

  private String groupName(String id) {
    return groupNames.getOrDefault(id, id);
  }
}
