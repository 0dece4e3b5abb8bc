package dev.twofold.emulator.identity;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON Web Token in compact form, read but not yet verified.
 *
 * @param header the header
 * @param payload the claims
 * @param signedText what the signature is over
 * @param signature the signature, base64url
 */
record Jwt(ObjectNode header, ObjectNode payload, String signedText, String signature) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

  /** Reads a token; nothing where it isn't one. */
  static Optional<Jwt> parse(String text) {
    List<String> parts = List.of(text.split("\\.", -1));
    if (parts.size() != 3 || text.length() > Form.LONGEST_VALUE) {
      return Optional.empty();
    }
    String signedText = parts.get(0) + "." + parts.get(1);
    return object(parts.get(0))
        .flatMap(header ->
            object(parts.get(1))
                .map(payload -> new Jwt(header, payload, signedText, parts.get(2))));
  }

  /** The text to sign. */
  static String textToSign(ObjectNode header, ObjectNode payload) {
    return encode(header.toString()) + "." + encode(payload.toString());
  }

  /** Base64url of UTF-8. */
  static String encode(String text) {
    return encode(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Base64url. */
  static String encode(byte[] bytes) {
    return ENCODER.encodeToString(bytes);
  }

  /** Reads base64url; nothing where it isn't. */
  static Optional<byte[]> decode(String text) {
    try {
      return Optional.of(DECODER.decode(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** Reads a JSON object out of base64url; nothing where it isn't one. */
  static Optional<ObjectNode> object(String encoded) {
    return decode(encoded).flatMap(Jwt::json);
  }

  private static Optional<ObjectNode> json(byte[] bytes) {
    try {
      return JSON.readTree(bytes) instanceof ObjectNode object
          ? Optional.of(object)
          : Optional.empty();
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  /** A claim that is text; empty text where it is missing. */
  String text(String claim) {
    return textOf(payload, claim);
  }

  /** A member of the header that is text; empty text where it is missing. */
  String headerText(String name) {
    return textOf(header, name);
  }

  /** A claim that is a whole number. */
  Optional<Long> number(String claim) {
    JsonNode value = payload.path(claim);
    return value.canConvertToLong() ? Optional.of(value.longValue()) : Optional.empty();
  }

  /** A claim that is a list of texts; others in it are left out. */
  List<String> list(String claim) {
    return payload
        .path(claim)
        .valueStream()
        .filter(JsonNode::isString)
        .map(JsonNode::stringValue)
        .toList();
  }

  private static String textOf(ObjectNode object, String name) {
    JsonNode value = object.path(name);
    return value.isString() ? value.stringValue() : "";
  }

  /** Without its content, which is a secret. */
  @Override
  public String toString() {
    return "Jwt";
  }
}
