package dev.twofold.server.api;

import java.util.Optional;
import org.springframework.util.MultiValueMap;

/** How a table is written. */
enum Format {
  JSON("json", "application/json"),
  CSV("csv", "text/csv;charset=UTF-8");

  private final String word;
  private final String type;

  Format(String word, String type) {
    this.word = word;
    this.type = type;
  }

  String word() {
    return word;
  }

  String type() {
    return type;
  }

  /** What {@code format} asks for; JSON where it is not given. */
  static Format of(MultiValueMap<String, String> parameters) {
    String word = Optional.ofNullable(parameters.getFirst("format")).orElse(JSON.word);
    for (Format format : values()) {
      if (format.word.equals(word)) {
        return format;
      }
    }
    throw new BadRequest("format is json or csv");
  }
}
