package dev.twofold.server.standing;

import dev.twofold.snapshot.json.Element;
import dev.twofold.snapshot.json.Times;
import dev.twofold.snapshot.json.Warnings;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** When users last signed in, by the sign-in log of the snapshot where it has one. */
final class LastSignIns {
  private static final String PATH = "auditLogs/signIns";

  private final Map<String, Instant> byUser = new HashMap<>();

  private LastSignIns() {}

  /** Reads the log. */
  static LastSignIns of(SideFiles files, Warnings warnings) {
    LastSignIns last = new LastSignIns();
    files.forEach(PATH, warnings, last::add);
    return last;
  }

  /** Only what succeeded counts: anybody may try to sign in as somebody. */
  private void add(Element signIn) {
    boolean succeeded =
        signIn.object("status").flatMap(status -> status.text("errorCode")).orElse("").equals("0");
    Optional<Instant> at = signIn.text("createdDateTime").flatMap(Times::parse);
    Optional<String> user = signIn.text("userId").map(id -> id.toLowerCase(Locale.ROOT));
    if (succeeded && at.isPresent() && user.isPresent()) {
      byUser.merge(user.get(), at.get(), (one, other) -> one.isAfter(other) ? one : other);
    }
  }

  /** The last one of this user; empty where none is known. */
  Optional<Instant> of(String userId) {
    return byUser.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(byUser.get(userId.toLowerCase(Locale.ROOT)));
  }
}
