package dev.twofold.server.standing;

import dev.twofold.engine.assessment.Assessor;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.verdict.UserVerdict;
import dev.twofold.report.batch.Pipeline;
import dev.twofold.snapshot.Snapshot;
import dev.twofold.snapshot.layout.CollectionPaths;
import dev.twofold.snapshot.layout.Presence;
import java.util.List;
import java.util.function.Consumer;

/** The verdicts of all users of a snapshot. */
public final class UserVerdicts {
  /** From so many users on, several threads are worth their while. */
  private static final long LARGE = 4_000;

  private UserVerdicts() {}

  /** True where the snapshot tells who the users are, so that verdicts say something. */
  public static boolean areThere(Snapshot snapshot) {
    return !snapshot.policiesOnly() && snapshot.presence(CollectionPaths.USERS) == Presence.READ;
  }

  /**
   * Hands over the verdicts in the order of the users, on this thread. Ask {@link #areThere} before
   * and after: the file of the users may turn out to be damaged.
   */
  public static void forEach(Snapshot snapshot, Consumer<UserVerdict> consumer) {
    Assessor assessor = new Assessor(snapshot.tenant());
    if (snapshot.expectedUsers().orElse(0) < LARGE) {
      snapshot.forEachUser(user -> consumer.accept(assessor.assess(user)));
      return;
    }
    try (Pipeline<User, List<UserVerdict>> pipeline =
        new Pipeline<>(
            users -> users.stream().map(assessor::assess).toList(),
            verdicts -> verdicts.forEach(consumer))) {
      snapshot.forEachUser(pipeline::add);
      pipeline.finish();
    }
  }
}
