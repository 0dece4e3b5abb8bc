package dev.twofold.emulator.identity;

import dev.twofold.emulator.time.EmulatorClock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The common part of answers with a token (graph-api part 2, client credentials grant). */
final class TokenAnswers {
  private final EmulatorClock clock;

  TokenAnswers(EmulatorClock clock) {
    this.clock = clock;
  }

  /** An answer with an access token; v1 says numbers as text, and the resource. */
  ObjectNode with(TokenEndpoint endpoint, Resource resource, String accessToken) {
    long seconds = AccessTokens.LIFE.toSeconds();
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("token_type", "Bearer");
    switch (endpoint.version()) {
      case V1 -> {
        long now = clock.instant().getEpochSecond();
        body.put("expires_in", Long.toString(seconds));
        body.put("ext_expires_in", Long.toString(seconds));
        body.put("expires_on", Long.toString(now + seconds));
        body.put("not_before", Long.toString(now)).put("resource", resource.audience());
      }
      case V2 -> body.put("expires_in", seconds).put("ext_expires_in", seconds);
    }
    return body.put("access_token", accessToken);
  }

  /** The value of {@code scope}: v2 writes scopes of a resource in full. */
  static String scope(TokenEndpoint endpoint, Scopes asked, Permit permit) {
    String prefix =
        switch (endpoint.version()) {
          case V1 -> "";
          case V2 -> asked.resource().audience() + "/";
        };
    Stream<String> openId = asked.openId().stream().filter(s -> !s.equals("offline_access"));
    return Stream.concat(
            openId.sorted(), permit.scopes().stream().sorted().map(name -> prefix + name))
        .collect(Collectors.joining(" "));
  }
}
