package dev.twofold.server.collecting;

import dev.twofold.graph.collect.Problem;
import dev.twofold.graph.collect.Reason;
import dev.twofold.graph.collect.UnusableFolder;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.NestedRuntimeException;

/**
 * Why a customer could not be read, or not wholly.
 *
 * @param reason the word of graph's {@link Reason}; {@code disk}, {@code database} or {@code fault}
 *     where the trouble is our own
 * @param code Microsoft's code, or a word of ours
 * @param message one sentence, without secrets
 * @param fix one sentence: what to do about it
 * @param passing true where the same may well succeed a little later
 */
record Trouble(String reason, String code, String message, String fix, boolean passing) {
  private static final String BY_ITSELF = "Nothing to do: Twofold tries again by itself.";

  /** Microsoft's no, or its silence. */
  static Trouble of(Problem problem) {
    Reason reason = problem.reason();
    String fix = reason.maybeLater() ? BY_ITSELF : sentence(reason.fix());
    return new Trouble(
        reason.word(), problem.code(), sentence(problem.message()), fix, reason.maybeLater());
  }

  /** The work folder can't be written or read. */
  static Trouble of(IOException failure) {
    String why = String.valueOf(failure.getMessage());
    String message =
        why.contains("No space left")
            ? "The disk with the data folder is full."
            : "The data folder can't be used: " + sentence(why);
    return new Trouble(
        "disk",
        "disk",
        message,
        "Make room in the data folder and check that Twofold may write there; it tries again by itself.",
        true);
  }

  /** The work folder is somebody else's, or in use. */
  static Trouble of(UnusableFolder failure) {
    return new Trouble(
        "disk",
        "folder",
        sentence(String.valueOf(failure.getMessage())),
        "Give every server a data folder of its own; it tries again by itself.",
        true);
  }

  /** The database did not take it; the log has its own words, which may quote what was read. */
  static Trouble of(NestedRuntimeException failure) {
    DatabaseFailure kind = DatabaseFailure.of(failure);
    return new Trouble("database", "database", kind.message(), kind.fix(), kind.passing());
  }

  /** What was read makes no sense to us. */
  static Trouble unusable(String message) {
    return new Trouble(
        "fault", "unusable", sentence(message), "Tell us, with the server's log.", false);
  }

  /** A fault of ours; the log has more. */
  static Trouble of(RuntimeException fault) {
    return unusable("Twofold failed (%s).".formatted(fault.getClass().getSimpleName()));
  }

  private static String sentence(String text) {
    String plain = text.strip().replaceFirst("[.\\s]+$", "");
    return plain.isEmpty()
        ? plain
        : plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1) + ".";
  }
}
