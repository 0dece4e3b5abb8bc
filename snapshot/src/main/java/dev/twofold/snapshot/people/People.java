package dev.twofold.snapshot.people;

import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.HomeTenant;
import dev.twofold.engine.directory.IdSet;
import dev.twofold.engine.directory.Numbering;
import dev.twofold.engine.directory.PerUserMfaState;
import dev.twofold.engine.directory.Registration;
import dev.twofold.engine.directory.UnreadGroup;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.directory.UserKind;
import dev.twofold.snapshot.json.Row;
import dev.twofold.snapshot.json.Warnings;
import dev.twofold.snapshot.layout.Catalog;
import dev.twofold.snapshot.layout.CollectionPaths;
import dev.twofold.snapshot.layout.Presence;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The users of a tenant, with what the other collections say of them. */
public final class People {
  private static final Fact<PerUserMfaState> DISABLED = Fact.known(PerUserMfaState.DISABLED);
  private static final Fact<PerUserMfaState> UNREAD_STATE =
      Fact.unread(CollectionPaths.REQUIREMENTS);

  private final Catalog catalog;
  private final Warnings warnings;
  private final Numbering groups;
  private final Set<String> ownIssuers;
  private final PeopleIndex index;
  private final RepeatedTexts texts = new RepeatedTexts();
  private final Shared shared;
  private final List<UnreadGroup> unreadGroups;
  private final Fact<PerUserMfaState> stateWithoutRow;
  private final Fact<Registration> registrationWithoutRow;

  /**
   * Reads the collections beside {@code users} into the index.
   *
   * @param groupsThatMatter the groups that policies and role assignments name
   * @param rolesThatMatter the roles that policies name or somebody holds
   * @param ownIssuers the tenant's id and domains in lower case, which are no foreign issuers
   */
  public People(
      Catalog catalog,
      Warnings warnings,
      GroupBook book,
      Holdings holdings,
      Set<String> groupsThatMatter,
      Set<String> rolesThatMatter,
      Set<String> ownIssuers) {
    this.catalog = catalog;
    this.warnings = warnings;
    this.groups = Numbering.of(groupsThatMatter);
    this.ownIssuers = new HashSet<>(ownIssuers);
    this.index = new PeopleIndex(groups.words());
    this.shared = new Shared(groups, Numbering.of(rolesThatMatter), holdings);
    this.unreadGroups = new Memberships(catalog, warnings, book, groups, index).read(holdings);
    new RegistrationReader(catalog, warnings, index).read();
    this.stateWithoutRow = stateWithoutRow(catalog);
    this.registrationWithoutRow = registrationWithoutRow(catalog);
  }

  private static Fact<PerUserMfaState> stateWithoutRow(Catalog catalog) {
    boolean unread = catalog.presence(CollectionPaths.REQUIREMENTS) == Presence.NOT_READ;
    return unread ? UNREAD_STATE : DISABLED;
  }

  /** REG-07: who has no row is unknown, and not without methods. */
  private static Fact<Registration> registrationWithoutRow(Catalog catalog) {
    boolean byMethods =
        catalog.has(CollectionPaths.METHODS) && !catalog.has(CollectionPaths.REGISTRATION);
    return Fact.unread(byMethods ? CollectionPaths.METHODS : CollectionPaths.REGISTRATION);
  }

  /** The groups whose members could not be read. */
  public List<UnreadGroup> unreadGroups() {
    return unreadGroups;
  }

  /** How many users have this per-user MFA state, by the collection or by the users themselves. */
  public long count(PerUserMfaState state) {
    if (catalog.has(CollectionPaths.REQUIREMENTS)) {
      return index.count(state);
    }
    long[] count = {0};
    catalog.forEach(
        CollectionPaths.USERS,
        row -> {
          UserRow user = new UserRow(row, warnings, texts).read();
          count[0] += state.graphName().equalsIgnoreCase(user.perUserMfaState()) ? 1 : 0;
        });
    return count[0];
  }

  /** Streams the users. */
  public void forEach(Consumer<User> consumer) {
    long[] bits = new long[groups.words()];
    catalog.forEach(CollectionPaths.USERS, row -> accept(row, bits, consumer));
  }

  private void accept(Row row, long[] bits, Consumer<User> consumer) {
    UserRow user = new UserRow(row, warnings, texts).read();
    if (user.isUser()) {
      consumer.accept(user(user, bits));
    }
  }

  private User user(UserRow row, long[] bits) {
    int person = index.find(row.id());
    IdSet groupSet = groups(person, bits);
    UserKind kind = row.kind(ownIssuers);
    HomeTenant home = row.home(kind);
    return new User(
        row.id(),
        row.userPrincipalName(),
        row.displayName(),
        row.accountEnabled(),
        row.userType(),
        kind,
        home,
        groupSet,
        shared.roles(row.id(), groupSet),
        perUserMfa(row, person),
        registration(person));
  }

  private IdSet groups(int person, long[] bits) {
    if (person < 0) {
      Arrays.fill(bits, 0);
    } else {
      index.groupsOf(person, bits);
    }
    return shared.groups(bits);
  }

  private Fact<PerUserMfaState> perUserMfa(UserRow row, int person) {
    if (person >= 0 && index.hasState(person)) {
      return known(index.state(person));
    }
    return row.perUserMfaState().isEmpty()
        ? stateWithoutRow
        : known(RegistrationReader.state(row.perUserMfaState(), row.fields()));
  }

  private static Fact<PerUserMfaState> known(Optional<PerUserMfaState> state) {
    return state.map(Fact::known).orElse(UNREAD_STATE);
  }

  private Fact<Registration> registration(int person) {
    return person < 0
        ? registrationWithoutRow
        : index.registration(person).orElse(registrationWithoutRow);
  }
}
