package dev.twofold.cli.terminal;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells how many columns a line may have. */
public final class TerminalWidth {
  /** Where nobody tells. */
  public static final int DEFAULT = 100;

  /** The narrowest that a report can be read at. */
  public static final int LEAST = 40;

  private static final Pattern SIZE = Pattern.compile("\\d+ (\\d{2,4})");
  private static final Pattern COLUMNS = Pattern.compile("\\d{2,4}");

  private TerminalWidth() {}

  /** What the variable COLUMNS says, else what the terminal says if there is one. */
  public static int of(UnaryOperator<@Nullable String> environment, boolean terminal) {
    return Optional.ofNullable(environment.apply("COLUMNS"))
        .filter(COLUMNS.asMatchPredicate())
        .or(() -> terminal ? ofTerminal() : Optional.empty())
        .map(Integer::valueOf)
        .map(columns -> Math.max(LEAST, columns))
        .orElse(DEFAULT);
  }

  private static Optional<String> ofTerminal() {
    try {
      Process stty = new ProcessBuilder("stty", "size").redirectInput(new File("/dev/tty")).start();
      String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      Matcher matcher = SIZE.matcher(size.strip());
      return matcher.matches() ? Optional.ofNullable(matcher.group(1)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
