package dev.twofold.emulator.identity;

import dev.twofold.emulator.web.Request;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The parameters of a request, each of bounded length. */
final class Form {
  /** Longer than any token of ours, in characters. */
  static final int LONGEST_VALUE = 32_768;

  private final Map<String, String> values;

  private Form(Map<String, String> values) {
    this.values = values;
  }

  /** The form in the body of a POST. */
  static Form body(Request request) throws TokenRefusedException {
    boolean isForm =
        request
            .header("content-type")
            .map(type -> type.toLowerCase(Locale.ROOT))
            .filter(type -> type.startsWith("application/x-www-form-urlencoded"))
            .isPresent();
    if (!isForm) {
      throw new TokenRefusedException(
          TokenError.malformed("The body must be application/x-www-form-urlencoded."));
    }
    return bounded(request, false);
  }

  /** The query of a GET. */
  static Form query(Request request) throws TokenRefusedException {
    return bounded(request, true);
  }

  private static Form bounded(Request request, boolean query) throws TokenRefusedException {
    try {
      Map<String, String> values = query ? request.query() : request.form();
      if (values.values().stream().anyMatch(value -> value.length() > LONGEST_VALUE)) {
        throw new TokenRefusedException(TokenError.malformed("A parameter is too long."));
      }
      return new Form(values);
    } catch (IllegalArgumentException _) {
      throw new TokenRefusedException(TokenError.malformed("A parameter is not well encoded."));
    }
  }

  /** The value; nothing where it is missing or empty. */
  Optional<String> optional(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
  }

  /** The value; refuses with AADSTS900144 where it is missing. */
  String required(String name) throws TokenRefusedException {
    return optional(name).orElseThrow(() -> new TokenRefusedException(TokenError.missing(name)));
  }
}
