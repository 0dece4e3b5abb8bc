package dev.twofold.snapshot.json;

import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/**
 * Why a file could not be read to its end.
 *
 * @param code the code of the warning
 * @param message one sentence for a person
 */
public record ReadFailure(String code, String message) {

  /** The failure behind an exception of the parser. */
  public static ReadFailure of(JacksonException problem) {
    return switch (problem) {
      case StreamConstraintsException tooMuch -> ofLimit(tooMuch.getOriginalMessage());
      case UnexpectedEndOfInputException _ ->
          new ReadFailure("truncatedFile", "The file ends in the middle: export it again.");
      case JacksonIOException unreadable -> unreadable("it can't be read", unreadable);
      default -> unreadable("it is no JSON", problem);
    };
  }

  /** The failure to open or to unpack a file. */
  public static ReadFailure of(IOException problem) {
    return new ReadFailure(
        "unreadableFile", "The file can't be read (%s).".formatted(problem.getMessage()));
  }

  private static ReadFailure ofLimit(String message) {
    return message.contains("epth")
        ? new ReadFailure("tooDeep", "The file is nested deeper than any export of Microsoft's.")
        : new ReadFailure("tooLarge", "The file holds a value that is larger than we read.");
  }

  private static ReadFailure unreadable(String what, JacksonException problem) {
    return new ReadFailure(
        "unreadableFile",
        "The file is left out, because %s (%s).".formatted(what, firstLine(problem)));
  }

  private static String firstLine(JacksonException problem) {
    return String.valueOf(problem.getOriginalMessage()).lines().findFirst().orElse("no reason");
  }
}
