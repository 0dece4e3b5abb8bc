package dev.twofold.emulator.fault;

import dev.twofold.emulator.fault.Fault.Stall;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Rules in words, as on the command line: {@code [METHOD] PATH FAULT [OPTION...]}, such as {@code
 * GET users* 503 x3}.
 *
 * <ul>
 *   <li>PATH as {@link PathPattern}: with {@code *}, or {@code regex:} and a regular expression
 *   <li>FAULT: {@code 429}, {@code 500}, {@code 503}, {@code 504}, {@code any} of these; {@code
 *       stall=20s}, {@code stall-close=20s}; {@code cut}, {@code cut=0.9}, {@code cut-chunked},
 *       {@code cut-chunked=0.9}; {@code page-twice}; {@code expire-token}; {@code change-data},
 *       which renames a user
 *   <li>OPTION: {@code xN} the next N requests, {@code skip=K} but K before them, {@code pX} with
 *       probability X, {@code retry-after=S} seconds; without {@code x}, {@code skip} and {@code p}
 *       every request is struck
 * </ul>
 */
public final class FaultRules {
  private static final Set<String> METHODS = Set.of("GET", "POST", "PATCH", "PUT", "DELETE");
  private static final String REGEX = "regex:";
  private static final double HALF = 0.5;
  private static final Pattern TIME = Pattern.compile("(\\d{1,7})(ms|s|m)");

  private FaultRules() {}

  /** Options of a rule, as far as they were given. */
  private record Options(
      Optional<Integer> times,
      Optional<Integer> skipped,
      Optional<Double> probability,
      Optional<Duration> retryAfter) {

    static final Options NONE =
        new Options(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    Options and(String word) {
      if (word.startsWith("retry-after=")) {
        Duration time = Duration.ofSeconds(number(word, word.substring(12)));
        return new Options(times, skipped, probability, Optional.of(time));
      }
      if (word.startsWith("skip=")) {
        return new Options(
            times, Optional.of(number(word, word.substring(5))), probability, retryAfter);
      }
      if (word.startsWith("x")) {
        return new Options(
            Optional.of(number(word, word.substring(1))), skipped, probability, retryAfter);
      }
      if (word.startsWith("p")) {
        return new Options(
            times, skipped, Optional.of(decimal(word, word.substring(1))), retryAfter);
      }
      throw new IllegalArgumentException("'%s' is no option".formatted(word));
    }

    Occasion occasion() {
      if (probability.isPresent()) {
        if (times.isPresent() || skipped.isPresent()) {
          throw new IllegalArgumentException("a rule has either x and skip, or p");
        }
        return new Occasion.Chance(probability.get());
      }
      return times.isPresent() || skipped.isPresent()
          ? new Occasion.Next(skipped.orElse(0), times.orElse(1))
          : Occasion.ALWAYS;
    }
  }

  /**
   * Reads a rule.
   *
   * @throws IllegalArgumentException where it can't be read; the message is one sentence that
   *     quotes the rule
   */
  public static FaultRule parse(String text) {
    try {
      return rule(new ArrayDeque<>(List.of(text.strip().split("\\s+", -1))));
    } catch (PatternSyntaxException e) {
      throw unreadable(text, "the path is no regular expression", e);
    } catch (IllegalArgumentException e) {
      throw unreadable(text, String.valueOf(e.getMessage()), e);
    }
  }

  private static IllegalArgumentException unreadable(
      String text, String reason, IllegalArgumentException cause) {
    return new IllegalArgumentException(
        "The fault rule '%s' can't be read: %s.".formatted(text, reason), cause);
  }

  private static FaultRule rule(Deque<String> words) {
    Optional<String> method =
        Optional.of(words.getFirst()).filter(METHODS::contains).map(_ -> words.removeFirst());
    if (words.size() < 2) {
      throw new IllegalArgumentException(
          "it must have a path and a fault, such as 'users* 503 x3'");
    }
    PathPattern path = path(words.removeFirst());
    String fault = words.removeFirst();
    Options options = Options.NONE;
    for (String word : words) {
      options = options.and(word);
    }
    return new FaultRule(method, path, fault(fault, options.retryAfter()), options.occasion());
  }

  private static PathPattern path(String word) {
    return word.startsWith(REGEX)
        ? PathPattern.regex(word.substring(REGEX.length()))
        : PathPattern.glob(word);
  }

  private static Fault fault(String word, Optional<Duration> retryAfter) {
    int equals = word.indexOf('=');
    String name = equals < 0 ? word : word.substring(0, equals);
    Optional<String> value =
        equals < 0 ? Optional.empty() : Optional.of(word.substring(equals + 1));
    Fault fault = fault(name, value, retryAfter);
    if (retryAfter.isPresent() && !(fault instanceof Fault.Status)) {
      throw new IllegalArgumentException("retry-after goes with a status only");
    }
    return fault;
  }

  private static Fault fault(String name, Optional<String> value, Optional<Duration> retryAfter) {
    return switch (name) {
      case "stall" -> new Stall(time(value), Stall.Then.GO_ON);
      case "stall-close" -> new Stall(time(value), Stall.Then.CLOSE);
      case "cut" -> new Fault.CutBody(fraction(value), false);
      case "cut-chunked" -> new Fault.CutBody(fraction(value), true);
      default -> {
        if (value.isPresent()) {
          throw new IllegalArgumentException("'%s' takes no value".formatted(name));
        }
        yield plainFault(name, retryAfter);
      }
    };
  }

  private static Fault plainFault(String name, Optional<Duration> retryAfter) {
    return switch (name) {
      case "429", "500", "503", "504" ->
          new Fault.Status(List.of(Integer.valueOf(name)), retryAfter);
      case "any" -> new Fault.Status(Fault.Status.RETRIABLE, retryAfter);
      case "page-twice" -> new Fault.PageTwice();
      case "expire-token" -> new Fault.ExpireToken();
      case "change-data" -> new Fault.ChangeData(new RenamedUser(0));
      default -> throw new IllegalArgumentException("'%s' is no fault".formatted(name));
    };
  }

  private static double fraction(Optional<String> value) {
    return value.map(text -> decimal("cut=" + text, text)).orElse(HALF);
  }

  private static Duration time(Optional<String> value) {
    Matcher matcher = TIME.matcher(value.orElse(""));
    if (!matcher.matches()) {
      throw new IllegalArgumentException("a stall needs a time, such as stall=20s");
    }
    long amount = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      default -> Duration.ofMinutes(amount);
    };
  }

  private static int number(String word, String digits) {
    if (!digits.matches("\\d{1,9}")) {
      throw new IllegalArgumentException("'%s' needs a whole number".formatted(word));
    }
    return Integer.parseInt(digits);
  }

  private static double decimal(String word, String digits) {
    if (!digits.matches("\\d{1,3}(\\.\\d{1,9})?|\\.\\d{1,9}")) {
      throw new IllegalArgumentException("'%s' needs a number such as 0.05".formatted(word));
    }
    return Double.parseDouble(digits);
  }
}
