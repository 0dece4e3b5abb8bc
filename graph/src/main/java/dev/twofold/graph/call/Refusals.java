package dev.twofold.graph.call;

import dev.twofold.graph.call.GraphRefused.Refusal;
import dev.twofold.graph.call.Outcome.Failed;
import dev.twofold.graph.token.TokenRefused;
import dev.twofold.graph.token.TokenUnavailable;
import dev.twofold.graph.token.Tokens.AccessToken;
import java.util.Set;

/** Turns failures into what callers are told. */
final class Refusals {
  /** Our credential is wrong: {@code invalid_client}, which has status 401 (graph-api part 2). */
  private static final Set<Integer> INVALID_CLIENT =
      Set.of(7_000_215, 7_000_222, 7_000_218, 700_027, 700_024, 700_030);

  private static final int BAD_REQUEST = 400;
  private static final int UNAUTHORIZED = 401;

  private Refusals() {}

  /** A token, with the token service's failures told as those of the call. */
  static AccessToken token(Call.TokenSource tokens)
      throws GraphRefused, GraphUnavailable, InterruptedException {
    try {
      return tokens.get();
    } catch (TokenRefused refused) {
      throw new GraphRefused(refusal(refused));
    } catch (TokenUnavailable unavailable) {
      throw broken(GraphUnavailable.NO_TOKEN, String.valueOf(unavailable.getMessage()));
    }
  }

  private static Refusal refusal(TokenRefused refused) {
    int status = INVALID_CLIENT.contains(refused.code()) ? UNAUTHORIZED : BAD_REQUEST;
    String code = refused.code() == 0 ? "tokenRefused" : "AADSTS" + refused.code();
    return new Refusal(status, code, String.valueOf(refused.getMessage()), "");
  }

  /** A failure without an answer. */
  static GraphUnavailable broken(String code, String message) {
    return new GraphUnavailable(GraphUnavailable.Cause.BROKEN, 0, code, message);
  }

  /** A link that leads to another address, which is not followed: a token must not leave. */
  static GraphUnavailable foreignLink() {
    return broken("foreignLink", "The link leads elsewhere than to the service that gave it.");
  }

  /** What became of a request that is not tried again. */
  sealed interface Ending {
    /** It is refused. */
    record AsRefused(GraphRefused refusal) implements Ending {}

    /** There is no answer. */
    record AsUnavailable(GraphUnavailable failure) implements Ending {}
  }

  /** What a failure comes to when it is the last. */
  static Ending ending(Failed failed) {
    return switch (failed.kind()) {
      case THROTTLED -> unavailable(GraphUnavailable.Cause.THROTTLED, failed.said());
      case BROKEN -> unavailable(GraphUnavailable.Cause.BROKEN, failed.said());
      case TOKEN, LICENCE -> new Ending.AsRefused(new GraphRefused(failed.said()));
    };
  }

  private static Ending unavailable(GraphUnavailable.Cause cause, Refusal said) {
    return new Ending.AsUnavailable(
        new GraphUnavailable(cause, said.status(), said.code(), said.message()));
  }

  /** The same without the token, should an error quote it. */
  static Outcome without(AccessToken token, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answered answered -> answered;
      case Outcome.Refused(Refusal said) -> new Outcome.Refused(without(token, said));
      case Failed(var kind, Refusal said, var retryAfter, var wholeApp) ->
          new Failed(kind, without(token, said), retryAfter, wholeApp);
    };
  }

  private static Refusal without(AccessToken token, Refusal said) {
    return new Refusal(
        said.status(),
        said.code().replace(token.value(), "..."),
        said.message().replace(token.value(), "..."),
        said.requestId().replace(token.value(), "..."));
  }
}
