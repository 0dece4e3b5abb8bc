package dev.twofold.report.grouping;

import dev.twofold.engine.directory.User;
import dev.twofold.engine.verdict.UserVerdict;
import dev.twofold.report.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Users counted together, with the first few by name, admins before others. Mutable, and for one
 * thread at a time.
 */
public final class Crowd {
  private final int limit;
  private final List<Member> admins = new ArrayList<>();
  private final List<Member> others = new ArrayList<>();
  private Optional<User> first = Optional.empty();
  private long size;
  private long adminCount;
  private long disabledCount;

  /**
   * A member by name.
   *
   * @param name what to call the user
   * @param admin whether the user is an admin
   * @param enabled whether the account is enabled
   */
  public record Member(String name, boolean admin, boolean enabled) {}

  /** Nobody yet; remembers at most {@code limit} names. */
  Crowd(int limit) {
    this.limit = limit;
  }

  /** Adds this user. */
  void add(UserVerdict verdict) {
    User user = verdict.user();
    first = first.or(() -> Optional.of(user));
    size++;
    adminCount += verdict.admin() ? 1 : 0;
    disabledCount += user.accountEnabled() ? 0 : 1;
    List<Member> members = verdict.admin() ? admins : others;
    if (members.size() < limit) {
      members.add(new Member(Names.of(user), verdict.admin(), user.accountEnabled()));
    }
  }

  /** Adds the users of {@code next}, who come after these. */
  void add(Crowd next) {
    first = first.or(() -> next.first);
    size += next.size;
    adminCount += next.adminCount;
    disabledCount += next.disabledCount;
    addUpToLimit(admins, next.admins);
    addUpToLimit(others, next.others);
  }

  private void addUpToLimit(List<Member> members, List<Member> next) {
    members.addAll(next.subList(0, Math.min(next.size(), limit - members.size())));
  }

  /** How many users there are. */
  public long size() {
    return size;
  }

  /** How many of them are admins. */
  public long admins() {
    return adminCount;
  }

  /** How many of the accounts are disabled. */
  public long disabled() {
    return disabledCount;
  }

  /** The first user. */
  public Optional<User> first() {
    return first;
  }

  /** The first few users by name, admins before others, at most {@code most}. */
  public List<Member> named(int most) {
    return Stream.concat(admins.stream(), others.stream()).limit(most).toList();
  }
}
