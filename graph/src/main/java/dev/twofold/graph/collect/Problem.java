package dev.twofold.graph.collect;

import dev.twofold.graph.call.GraphRefused.Refusal;
import dev.twofold.graph.call.GraphUnavailable;
import java.util.Objects;

/**
 * Why a collection was not read.
 *
 * @param status the HTTP status; 0 where there was no answer
 * @param code the code of Graph or of the token service, or a word of ours
 * @param message one sentence, without secrets
 * @param requestId Graph's request id, for a support case; empty where there is none
 * @param reason what it comes to
 */
public record Problem(int status, String code, String message, String requestId, Reason reason) {
  private static final String TOKEN_SERVICE = "AADSTS";

  /** A collection that was not reached. */
  static Problem interrupted() {
    return new Problem(0, "interrupted", "It was not reached.", "", Reason.INTERRUPTED);
  }

  /** The tenant has not got the plans for it, so that it was not asked. */
  static Problem notLicensed(String plans) {
    String message = "The tenant's licences hold no %s, so it was not asked.".formatted(plans);
    return new Problem(0, "notLicensed", message, "", Reason.NOT_LICENSED);
  }

  /** A policy filters applications by attributes, and no application shows one. */
  static Problem attributesNotShown() {
    String message =
        "A policy filters applications by custom security attributes, and Graph showed none of them.";
    return new Problem(0, "attributesNotShown", message, "", Reason.NO_PERMISSION);
  }

  /** What it depends on was not read. */
  static Problem dependsOn(String collection, Problem cause) {
    String message = "It needs %s, which was not read.".formatted(collection);
    return new Problem(cause.status(), cause.code(), message, cause.requestId(), cause.reason());
  }

  /** Graph or the token service refused the collection. */
  public static Problem of(String collection, Refusal refusal) {
    return new Problem(
        refusal.status(),
        refusal.code(),
        refusal.message(),
        refusal.requestId(),
        Reason.of(collection, refusal));
  }

  /** Graph gave no usable answer. */
  public static Problem of(GraphUnavailable failure) {
    return new Problem(
        failure.status(),
        failure.code(),
        Objects.requireNonNullElse(failure.getMessage(), failure.code()),
        "",
        Reason.of(failure));
  }

  /** True where the token service gives no token, so that nothing of the tenant can be read. */
  public boolean isOfTokenService() {
    return code.startsWith(TOKEN_SERVICE) || code.equals(GraphUnavailable.NO_TOKEN);
  }
}
