package dev.twofold.emulator.tenant;

import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.meaning.SignInEvaluator;
import dev.twofold.snapshot.Snapshot;
import dev.twofold.snapshot.UnusableInputException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A tenant in the engine's records, for What-If and for sign-ins. It shows the content as it was
 * when the view was made. Safe for many threads.
 */
public final class EngineView {
  private final Tenant tenant;
  private final Map<String, User> users;
  private final SignInEvaluator evaluator;

  private EngineView(Tenant tenant, Map<String, User> users) {
    this.tenant = tenant;
    this.users = Map.copyOf(users);
    this.evaluator = new SignInEvaluator(tenant);
  }

  /**
   * Reads the content; its users are held from then on.
   *
   * @throws IllegalArgumentException if the content has neither users nor policies
   */
  public static EngineView of(TenantContent content) {
    Map<String, User> users = new HashMap<>();
    try (Snapshot snapshot = Snapshot.of(Path.of(content.id()), new ContentSource(content))) {
      snapshot.forEachUser(user -> users.put(user.id().toLowerCase(Locale.ROOT), user));
      return new EngineView(snapshot.tenant(), users);
    } catch (UnusableInputException problem) {
      throw new IllegalArgumentException(problem);
    }
  }

  /** Everything that decides on sign-ins, except the users. */
  public Tenant tenant() {
    return tenant;
  }

  /** The user with this id, in any case. */
  public Optional<User> user(String id) {
    return Optional.ofNullable(users.get(id.toLowerCase(Locale.ROOT)));
  }

  /** The evaluator of single sign-ins to this tenant. */
  public SignInEvaluator evaluator() {
    return evaluator;
  }
}
