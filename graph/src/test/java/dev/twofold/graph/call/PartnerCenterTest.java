package dev.twofold.graph.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.twofold.graph.call.GraphRefused.Refusal;
import dev.twofold.graph.pace.Budgets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PartnerCenterTest extends CallFixture {

  private PartnerCenterCalls partnerCenter() {
    return client(new NumberedTokens(), Budgets.documented(pace), CallObserver.NONE)
        .partnerCenter(TENANT);
  }

  @Test
  void aCallHasThePartnersTokenAndHeadersAndKeepsItsIdWhenRepeated() throws Exception {
    server.then(503, "").then(200, "{\"items\": []}");
    byte[] body =
        partnerCenter()
            .get("customers?seekOperation=Next", Map.of("MS-ContinuationToken", "AAAAAGuK"));
    assertThat(body).asString().isEqualTo("{\"items\": []}");
    assertThat(targets())
        .containsExactly("/v1/customers?seekOperation=Next", "/v1/customers?seekOperation=Next");
    var first = server.seen().getFirst().headers();
    var second = server.seen().getLast().headers();
    assertThat(first.getFirst("Authorization")).isEqualTo("Bearer partner-token-1-of-" + TENANT);
    assertThat(first.getFirst("MS-ContinuationToken")).isEqualTo("AAAAAGuK");
    assertThat(first.getFirst("MS-Contract-Version")).isEqualTo("v1");
    assertThat(first.getFirst("MS-RequestId"))
        .hasSize(36)
        .isEqualTo(second.getFirst("MS-RequestId"));
  }

  @Test
  void aRefusalIsToldWhetherItsCodeIsANumberOrAWord() {
    server.then(
        403,
        "{\"code\": 2032, \"description\": \"Access denied.\", \"source\": \"PartnerFD\"}",
        "MS-RequestId",
        "pc-1");
    assertThat(refusal()).isEqualTo(new Refusal(403, "2032", "Access denied.", "pc-1"));
    server.then(404, "{\"code\": \"60003\", \"description\": \"Tenant not found.\"}");
    assertThat(refusal().code()).isEqualTo("60003");
  }

  @Test
  void anyUnauthorizedAnswerMayMeanThatTheTokenEnded() throws Exception {
    server.then(401, "{\"code\": 400, \"description\": \"access denied\"}").then(200, "{}");
    assertThat(partnerCenter().get("customers", Map.of())).asString().isEqualTo("{}");
    assertThat(server.seen().getLast().headers().getFirst("Authorization"))
        .isEqualTo("Bearer partner-token-2-of-" + TENANT);
  }

  @Test
  void throttlingIsWaitedOut() throws Exception {
    server
        .then(
            429,
            "{\"statusCode\": 429, \"message\": \"Try again in 57 seconds.\"}",
            "Retry-After",
            "57")
        .then(200, "{}");
    partnerCenter().get("customers", Map.of());
    assertThat(pace.now()).isEqualTo(dev.twofold.graph.pace.JumpingPace.START.plusSeconds(57));
  }

  private Refusal refusal() {
    return catchThrowableOfType(
            GraphRefused.class, () -> partnerCenter().get("customers", Map.of()))
        .refusal();
  }
}
