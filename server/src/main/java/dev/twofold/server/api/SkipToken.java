package dev.twofold.server.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/**
 * Where a page of customers begins.
 *
 * @param tenantNo the customer before it; 0: the first page
 */
record SkipToken(int tenantNo) {
  private static final int LONGEST = 40;

  /** What {@code $skiptoken} says, in any case, as in Graph. */
  static SkipToken of(MultiValueMap<String, String> parameters) {
    Optional<String> text =
        parameters.keySet().stream()
            .filter(name -> name.equalsIgnoreCase("$skiptoken"))
            .findFirst()
            .map(parameters::getFirst);
    return text.isPresent() ? parsed(text.get()) : new SkipToken(0);
  }

  private static SkipToken parsed(String text) {
    try {
      if (text.length() <= LONGEST) {
        byte[] number = Base64.getUrlDecoder().decode(text);
        return new SkipToken(Integer.parseInt(new String(number, StandardCharsets.US_ASCII)));
      }
    } catch (IllegalArgumentException e) {
      throw new BadRequest("$skipToken is none of ours: " + e.getClass().getSimpleName());
    }
    throw new BadRequest("$skipToken is none of ours");
  }

  String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Integer.toString(tenantNo).getBytes(StandardCharsets.US_ASCII));
  }
}
