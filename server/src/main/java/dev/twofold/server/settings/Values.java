package dev.twofold.server.settings;

import dev.twofold.graph.cloud.Cloud;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the values of the configuration file are written. */
final class Values {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost");
  private static final Pattern SPAN = Pattern.compile("([1-9][0-9]{0,5})([hd])");
  private static final Pattern TENANT =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?([.][A-Za-z0-9-]+)*");
  private static final int LONGEST_NAME = 253;

  private Values() {}

  /** A whole number in a range. */
  static Function<String, Optional<Integer>> number(int least, int most) {
    return text ->
        text.matches("[0-9]{1,9}")
            ? Optional.of(Integer.valueOf(text)).filter(n -> n >= least && n <= most)
            : Optional.empty();
  }

  /** A span such as {@code 24h} or {@code 90d}, in a range. */
  static Function<String, Optional<Duration>> span(Duration least, Duration most) {
    return text -> {
      Matcher matcher = SPAN.matcher(text);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      long count = Long.parseLong(matcher.group(1));
      Duration span =
          matcher.group(2).equals("h") ? Duration.ofHours(count) : Duration.ofDays(count);
      return Optional.of(span).filter(it -> it.compareTo(least) >= 0 && it.compareTo(most) <= 0);
    };
  }

  /** A tenant's id or one of its domains. */
  static Optional<String> tenant(String text) {
    return Optional.of(text)
        .filter(name -> name.length() <= LONGEST_NAME && TENANT.matcher(name).matches());
  }

  /** A cloud by its word, such as {@code us-gov}. */
  static Optional<Cloud> cloud(String text) {
    return Arrays.stream(Cloud.values())
        .filter(cloud -> cloud.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text))
        .findFirst();
  }

  /** An https address. */
  static Optional<URI> https(String text) {
    try {
      return Optional.of(new URI(text))
          .filter(uri -> "https".equals(uri.getScheme()) && uri.getHost() != null);
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  /** A JDBC URL of PostgreSQL. */
  static Optional<String> jdbcUrl(String text) {
    return Optional.of(text).filter(url -> url.matches("jdbc:postgresql:[!-~]+"));
  }

  /** An address that nobody else can reach. */
  static Optional<String> loopback(String text) {
    return Optional.of(text).filter(LOOPBACK::contains).map(_ -> "127.0.0.1");
  }
}
