package dev.twofold.server.proof;

import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.assessment.Assessor;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.meaning.SignInEvaluator;
import dev.twofold.server.store.StoredSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A tenant as one snapshot shows it, kept open for a short time. Safe for use by several threads.
 */
final class OpenTenant {
  private final StoredSnapshot snapshot;
  private final Tenant tenant;
  private final Assessor assessor;
  private final SignInEvaluator evaluator;
  private final Map<String, User> users;
  private final boolean signInsRead;
  private final Map<String, List<SignInEvent>> signIns;
  private final Map<Change, Assessor> changed = new ConcurrentHashMap<>();

  /**
   * A tenant.
   *
   * @param users users by id, not necessarily all
   * @param signIns the last sign-ins by user id; empty where the log was not read
   */
  OpenTenant(
      StoredSnapshot snapshot,
      Tenant tenant,
      Map<String, User> users,
      Optional<Map<String, List<SignInEvent>>> signIns) {
    this.snapshot = snapshot;
    this.tenant = tenant;
    this.assessor = new Assessor(tenant, true);
    this.evaluator = new SignInEvaluator(tenant);
    this.users = Map.copyOf(users);
    this.signInsRead = signIns.isPresent();
    this.signIns = Map.copyOf(signIns.orElse(Map.of()));
  }

  StoredSnapshot snapshot() {
    return snapshot;
  }

  Tenant tenant() {
    return tenant;
  }

  /** Explains with all causes. */
  Assessor assessor() {
    return assessor;
  }

  SignInEvaluator evaluator() {
    return evaluator;
  }

  Optional<User> user(String id) {
    return Optional.ofNullable(users.get(id));
  }

  /** The last sign-ins of a user; empty where the log was not read. */
  Optional<List<SignInEvent>> signIns(String userId) {
    return signInsRead ? Optional.of(signIns.getOrDefault(userId, List.of())) : Optional.empty();
  }

  /** Assesses the tenant after a change. */
  Assessor after(Change change) {
    return changed.computeIfAbsent(change, it -> new Assessor(it.of(tenant)));
  }
}
