package dev.twofold.snapshot.json;

import java.io.InputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The parser, with the limits that keep a hostile file from taking the machine. */
public final class Json {
  private static final int DEEPEST = 500;
  private static final int LONGEST_STRING = 5_000_000;
  private static final int LONGEST_NUMBER = 1000;
  private static final int LONGEST_NAME = 50_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(LONGEST_STRING)
                          .maxNumberLength(LONGEST_NUMBER)
                          .maxNameLength(LONGEST_NAME)
                          .build())
                  .build())
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /**
   * A parser over these bytes. The encoding, UTF-8, UTF-16 or UTF-32 with or without byte-order
   * mark, is told from the first bytes.
   */
  public static JsonParser parser(InputStream bytes) {
    return MAPPER.createParser(bytes);
  }

  /** A parser over bytes that are in memory already. */
  public static JsonParser parser(byte[] bytes) {
    return MAPPER.createParser(bytes);
  }

  /** A parser over a string that holds JSON. */
  public static JsonParser parser(String text) {
    return MAPPER.createParser(text);
  }

  /** A parser over what was read before. */
  public static JsonParser parser(JsonNode tree) {
    return MAPPER.treeAsTokens(tree);
  }
}
