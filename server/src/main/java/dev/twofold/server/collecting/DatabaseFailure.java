package dev.twofold.server.collecting;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.NestedRuntimeException;

/** Why the database did not take what was read, in words for people. */
enum DatabaseFailure {
  /** It is not there, or went away. */
  GONE(
      "The database could not be reached.",
      "Check that it runs; Twofold tries again by itself.",
      true),
  /** No room. */
  DISK_FULL(
      "The disk of the database is full.",
      "Make room on the disk of the database; Twofold tries again by itself.",
      true),
  /** Connections, memory, locks. */
  OVERLOADED(
      "The database has too few connections or too little memory for more work.",
      "Raise its limits, or let fewer customers be read at once; Twofold tries again by itself.",
      true),
  /** A copy of another one, or set so. */
  READ_ONLY(
      "The database takes no changes: it is read-only.",
      "Name the database that can be written to; Twofold tries again by itself.",
      true),
  /** Its user may not write. */
  NO_RIGHT(
      "The database's user has not the right to change Twofold's tables.",
      "Give it the right; Twofold tries again by itself.",
      true),
  /** A value that no column takes: ours to mend. */
  DOES_NOT_FIT(
      "The database does not take what was read: it does not fit its tables.",
      "Tell us, with the server's log.",
      false),
  /** Anything else. */
  OTHER(
      "The database did not take what was read.",
      "The server's log says why; Twofold tries again by itself.",
      true);

  private final String message;
  private final String fix;
  private final boolean passing;

  DatabaseFailure(String message, String fix, boolean passing) {
    this.message = message;
    this.fix = fix;
    this.passing = passing;
  }

  /** One sentence. */
  String message() {
    return message;
  }

  /** What to do about it, in one sentence. */
  String fix() {
    return fix;
  }

  /** True where the same may well succeed a little later. */
  boolean passing() {
    return passing;
  }

  /** The kind of a failure. Without a code of PostgreSQL's there was no talking to it. */
  static DatabaseFailure of(NestedRuntimeException failure) {
    return code(failure).map(DatabaseFailure::of).orElse(GONE);
  }

  private static Optional<String> code(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException problem && problem.getSQLState() != null) {
        return Optional.of(Objects.requireNonNull(problem.getSQLState()));
      }
    }
    return Optional.empty();
  }

  /** By PostgreSQL's codes, appendix A of its manual; 58 is its own trouble with files. */
  private static DatabaseFailure of(String code) {
    return switch (code) {
      case "53100" -> DISK_FULL;
      case "25006" -> READ_ONLY;
      case "42501" -> NO_RIGHT;
      default ->
          switch (code.substring(0, Math.min(2, code.length()))) {
            case "08", "57" -> GONE;
            case "53" -> OVERLOADED;
            case "22", "23" -> DOES_NOT_FIT;
            default -> OTHER;
          };
    };
  }
}
