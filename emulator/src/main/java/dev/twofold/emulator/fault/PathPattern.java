package dev.twofold.emulator.fault;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which paths a rule is about. A pattern with a leading slash is held against the whole path, such
 * as {@code /{tenant}/oauth2/v2.0/token}; any other against the path below the version, such as
 * {@code users/delta}, and meets only Graph and Partner Center. Case does not matter.
 */
public final class PathPattern {
  private static final Pattern BELOW_VERSION =
      Pattern.compile(
          "/(?:v1\\.0|beta|v1)/(?:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}/)?(.*)");

  private final String text;
  private final boolean whole;
  private final Pattern pattern;

  private PathPattern(String text, boolean whole, String regex) {
    this.text = text;
    this.whole = whole;
    this.pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  /** A pattern in which {@code *} stands for any run of characters, slashes included. */
  public static PathPattern glob(String glob) {
    String regex =
        Stream.of(glob.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    return new PathPattern(glob, glob.startsWith("/"), regex);
  }

  /**
   * A regular expression that must match wholly; it starts with {@code /} to be held against the
   * whole path.
   *
   * @throws java.util.regex.PatternSyntaxException where it is none
   */
  public static PathPattern regex(String regex) {
    return new PathPattern("regex:" + regex, regex.startsWith("/"), regex);
  }

  /** Whether it meets this whole path, percent-encoded as it came, with its leading slash. */
  boolean matches(String rawPath) {
    return subject(rawPath).filter(path -> pattern.matcher(path).matches()).isPresent();
  }

  private Optional<String> subject(String rawPath) {
    return whole ? Optional.of(rawPath) : belowVersion(rawPath);
  }

  /** The path below the version, without the tenant of the older form {@code /v1.0/{tenant}/…}. */
  private static Optional<String> belowVersion(String rawPath) {
    if (!rawPath.startsWith("/")) {
      return Optional.of(rawPath);
    }
    return Optional.of(BELOW_VERSION.matcher(rawPath))
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1));
  }

  @Override
  public String toString() {
    return text;
  }
}
