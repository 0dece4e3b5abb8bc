package dev.twofold.graph.credential;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the JSON of a credential file, and never quotes it. */
final class CredentialJson {
  /** No credential, certificate or key is larger; in bytes. */
  static final int LARGEST = 1 << 20;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private CredentialJson() {}

  /** The object in a file. */
  static ObjectNode object(Path file) throws UnusableCredential {
    byte[] bytes = bytes(file);
    try {
      if (JSON.readTree(bytes) instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException failure) {
      // The parser's own words could quote a secret: only the place is told.
      throw new UnusableCredential(
          "%s: it is not JSON from line %d on; it must be one JSON object with the fields %s."
              .formatted(file, Math.max(1, line(failure)), fields()));
    }
    throw new UnusableCredential(
        "%s: it must be one JSON object with the fields %s.".formatted(file, fields()));
  }

  private static int line(JacksonException failure) {
    return failure.getLocation() == null ? 1 : failure.getLocation().getLineNr();
  }

  /** The names of all fields, for a sentence. */
  static String fields() {
    return Stream.of(CredentialField.values())
        .map(CredentialField::inFile)
        .collect(Collectors.joining(", "));
  }

  /** The text of a field. */
  static String text(Path file, CredentialField field, JsonNode value) throws UnusableCredential {
    if (value.isString() && !value.stringValue().isBlank()) {
      return value.stringValue();
    }
    throw new UnusableCredential(
        "%s: the field `%s` must be a text that is not empty.".formatted(file, field.inFile()));
  }

  /** The bytes of a file of no more than {@link #LARGEST}. */
  static byte[] bytes(Path file) throws UnusableCredential {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(LARGEST + 1);
    } catch (IOException failure) {
      throw new UnusableCredential(
          "%s: it can't be read (%s); give a file that is there and yours."
              .formatted(file, failure.getClass().getSimpleName()));
    }
    if (bytes.length > LARGEST) {
      throw new UnusableCredential(
          "%s: it is larger than 1 MiB, so it is no credential; give the right file."
              .formatted(file));
    }
    return bytes;
  }
}
