package dev.twofold.snapshot.people;

import dev.twofold.engine.directory.Numbering;
import dev.twofold.engine.directory.UnreadGroup;
import dev.twofold.snapshot.json.Row;
import dev.twofold.snapshot.json.Warnings;
import dev.twofold.snapshot.layout.Catalog;
import dev.twofold.snapshot.layout.CollectionPaths;
import dev.twofold.snapshot.layout.Presence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads who is in the groups that matter, nested members included (CA-206). */
final class Memberships {
  private final Catalog catalog;
  private final Warnings warnings;
  private final RepeatedTexts texts = new RepeatedTexts();
  private final GroupBook groups;
  private final Numbering numbering;
  private final PeopleIndex index;

  Memberships(
      Catalog catalog,
      Warnings warnings,
      GroupBook groups,
      Numbering numbering,
      PeopleIndex index) {
    this.catalog = catalog;
    this.warnings = warnings;
    this.groups = groups;
    this.numbering = numbering;
    this.index = index;
  }

  /** Fills the index; answers the groups whose members could not be read. */
  List<UnreadGroup> read(Holdings holdings) {
    List<UnreadGroup> unread = new ArrayList<>();
    for (int number = 0; number < numbering.size(); number++) {
      String group = numbering.ids().get(number);
      if (!read(group, number)) {
        index.clearGroup(number);
        String needs = CollectionPaths.transitiveMembers(group);
        unread.add(new UnreadGroup(group, holdings.grantsOf(group), needs));
      }
    }
    return unread;
  }

  private boolean read(String group, int number) {
    String collection = CollectionPaths.transitiveMembers(group);
    if (catalog.isKnownUnread(collection)) {
      return false;
    }
    if (catalog.has(collection)) {
      return catalog.forEach(collection, row -> addMember(row, number));
    }
    if (catalog.presence(collection) == Presence.NOT_LICENSED || isGone(group)) {
      return true;
    }
    return expand(group, number);
  }

  /** CA-207: who is not among the groups of the tenant has no members. */
  private boolean isGone(String group) {
    return groups.names().isComplete()
        && !groups.names().nameById().containsKey(group)
        && directMembers(group).isEmpty();
  }

  private void addMember(Row row, int number) {
    Fields fields = new Fields(row, warnings, texts);
    for (String name = fields.next(); !name.isEmpty(); name = fields.next()) {
      if (name.equals("id")) {
        addToGroup(fields.person(index), number);
      } else {
        fields.skip();
      }
    }
  }

  private void addToGroup(int person, int number) {
    if (person >= 0) {
      index.addToGroup(person, number);
    }
  }

  /** Follows nested groups ourselves; false where the members of one are not there. */
  private boolean expand(String group, int number) {
    Set<String> seen = new HashSet<>(Set.of(group));
    Deque<String> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      Optional<List<Member>> members = directMembers(open.pop());
      if (members.isEmpty()) {
        return false;
      }
      for (Member member : members.get()) {
        if (!isGroup(member)) {
          index.addToGroup(index.person(member.id()), number);
        } else if (seen.add(member.id())) {
          open.push(member.id());
        }
      }
    }
    return true;
  }

  private boolean isGroup(Member member) {
    return member.type().equals("group")
        || groups.names().nameById().containsKey(member.id())
        || catalog.has(CollectionPaths.members(member.id()));
  }

  private Optional<List<Member>> directMembers(String group) {
    for (String path :
        List.of(CollectionPaths.members(group), CollectionPaths.transitiveMembers(group))) {
      if (catalog.has(path)) {
        List<Member> members = new ArrayList<>();
        boolean complete =
            catalog.forEachElement(path, warnings, row -> Member.of(row).forEach(members::add));
        return complete ? Optional.of(members) : Optional.empty();
      }
    }
    return Optional.ofNullable(groups.embedded().get(group));
  }
}
