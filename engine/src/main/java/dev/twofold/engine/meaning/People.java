package dev.twofold.engine.meaning;

import dev.twofold.engine.access.GuestSelection;
import dev.twofold.engine.directory.Directory;
import dev.twofold.engine.directory.HomeTenant;
import dev.twofold.engine.directory.UnreadGroup;
import dev.twofold.engine.directory.User;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which users a name in a policy's assignment stands for (mfa-semantics CA-201 to CA-309). */
final class People {
  private final Roles roles;
  private final Set<String> unreadGroups;
  private final Set<String> rolesOfUnreadGroups;
  private final boolean rolesUnread;

  People(Directory directory) {
    this.roles = new Roles(directory);
    this.unreadGroups = Ids.lower(directory.unreadGroups().stream().map(UnreadGroup::id).toList());
    this.rolesOfUnreadGroups =
        directory.unreadGroups().stream()
            .flatMap(group -> roles.builtIn(group.grants()).stream())
            .collect(Collectors.toUnmodifiableSet());
    this.rolesUnread = directory.unreadRoles().isPresent();
  }

  Person person(User user) {
    return Person.of(user, roles);
  }

  Roles roles() {
    return roles;
  }

  /** Whether the policy binds the person: exclude beats include, whatever the channel (CA-202). */
  Answer binds(Assignment assignment, Person person) {
    if (assignment.doubtful()) {
      return Answer.UNREAD;
    }
    return selects(assignment.include(), person).and(selects(assignment.exclude(), person).not());
  }

  /** The channels are a union (CA-201); all users are guests and external users too (CA-204). */
  Answer selects(Assignment.Side side, Person person) {
    return Answer.of(side.all() || side.users().contains(person.id()))
        .or(isInAny(side.groups(), person))
        .or(holdsAny(side.roles(), person))
        .or(side.allRoles() ? holdsSome(person) : Answer.NO)
        .or(isAmong(side.guests(), person));
  }

  /** Any user may be in a group whose members could not be read. */
  Answer isInAny(Set<String> groups, Person person) {
    if (Ids.anyCommon(groups, person.groups())) {
      return Answer.YES;
    }
    return Ids.anyCommon(groups, unreadGroups) ? Answer.UNREAD : Answer.NO;
  }

  /** Whether the person holds one of these built-in roles, by template id in lower case. */
  Answer holdsAny(Set<String> templates, Person person) {
    if (Ids.anyCommon(templates, person.roles())) {
      return Answer.YES;
    }
    boolean mayHold =
        Ids.anyCommon(templates, rolesOfUnreadGroups) || (rolesUnread && !templates.isEmpty());
    return mayHold ? Answer.UNREAD : Answer.NO;
  }

  /** Whether the person holds any built-in role. */
  Answer holdsSome(Person person) {
    if (!person.roles().isEmpty()) {
      return Answer.YES;
    }
    return rolesUnread || !rolesOfUnreadGroups.isEmpty() ? Answer.UNREAD : Answer.NO;
  }

  Answer isAmong(List<GuestSelection> guests, Person person) {
    return guests.isEmpty()
        ? Answer.NO
        : Answer.any(guests.stream().map(selection -> isAmong(selection, person)));
  }

  private static Answer isAmong(GuestSelection selection, Person person) {
    return Answer.of(selection.kinds().contains(person.kind()))
        .and(selection.tenants().map(tenants -> isFrom(tenants, person.home())).orElse(Answer.YES));
  }

  /** A list of tenants matches nobody who has no other Entra tenant as home (CA-309). */
  private static Answer isFrom(Set<String> tenants, HomeTenant home) {
    return switch (home) {
      case HomeTenant.Entra(var id) -> Answer.of(tenants.stream().anyMatch(id::equalsIgnoreCase));
      case HomeTenant.NotEntra _, HomeTenant.Here _ -> Answer.NO;
      case HomeTenant.Undisclosed _ -> tenants.isEmpty() ? Answer.NO : Answer.UNREAD;
    };
  }
}
