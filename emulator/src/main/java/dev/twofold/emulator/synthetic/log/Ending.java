package dev.twofold.emulator.synthetic.log;

import dev.twofold.emulator.synthetic.company.Draw;
import dev.twofold.engine.access.GrantControl;
import dev.twofold.engine.access.PolicyState;
import dev.twofold.engine.signin.Outcome;
import java.util.Set;

/**
 * How an attempt ended (error codes: graph-api part 2).
 *
 * @param errorCode 0, or the number of the refusal
 * @param reason the refusal in words
 * @param multiFactor whether MFA was required
 * @param proof how the second factor was, or was not, given
 */
record Ending(int errorCode, String reason, boolean multiFactor, Proof proof) {

  /** How the second factor was given. */
  enum Proof {
    /** None was asked for. */
    NOT_ASKED(""),
    /** Given earlier; the token says so. */
    EARLIER("MFA requirement satisfied by claim in the token"),
    /** Given now. */
    FRESH("MFA completed in Azure AD"),
    /** Asked for and not given. */
    DENIED("MFA denied; user declined the authentication"),
    /** Asked for, and there is no method. */
    IMPOSSIBLE("MFA required in Azure AD");

    private final String text;

    Proof(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  boolean succeeded() {
    return errorCode == 0;
  }

  static Ending of(Attempt attempt, Judgement judgement, Draw draw) {
    if (attempt.knows() == Attempt.Knows.NOTHING) {
      return draw.percent(70)
          ? refused(50126, "Invalid username or password.")
          : refused(50053, "The account is locked, or the address is known for attacks.");
    }
    if (!attempt.visitor().enabled()) {
      return refused(50057, "The user account is disabled.");
    }
    return switch (judgement.outcome()) {
      case OPEN -> new Ending(0, "Other.", false, Proof.NOT_ASKED);
      case BLOCKED -> blocked(judgement);
      case MFA -> asked(attempt, draw);
    };
  }

  private static Ending refused(int code, String reason) {
    return new Ending(code, reason, false, Proof.NOT_ASKED);
  }

  private static Ending blocked(Judgement judgement) {
    if (judgement.securityDefaults() == Outcome.BLOCKED) {
      return refused(530035, "Access has been blocked by security defaults.");
    }
    return judgement.policies().stream()
        .filter(each ->
            each.policy().state() == PolicyState.ENABLED
                && each.applies()
                && each.outcome() == Outcome.BLOCKED)
        .findFirst()
        .map(each -> refusedFor(each.policy().grant().controls()))
        .orElseGet(() -> refused(53003, BY_POLICY));
  }

  private static final String BY_POLICY = "Access has been blocked by Conditional Access policies.";

  private static Ending refusedFor(Set<GrantControl> controls) {
    if (controls.equals(Set.of(GrantControl.COMPLIANT_DEVICE))) {
      return refused(53000, "The device is not compliant.");
    }
    return controls.equals(Set.of(GrantControl.DOMAIN_JOINED_DEVICE))
        ? refused(53001, "The device is not domain joined.")
        : refused(53003, BY_POLICY);
  }

  private static Ending asked(Attempt attempt, Draw draw) {
    if (attempt.knows() == Attempt.Knows.PASSWORD) {
      return new Ending(50074, "Strong authentication is required.", true, Proof.DENIED);
    }
    if (!attempt.visitor().registered()) {
      return attempt.interactive()
          ? new Ending(50072, "The user must enrol a second factor.", true, Proof.IMPOSSIBLE)
          : new Ending(50076, "MFA is required.", true, Proof.IMPOSSIBLE);
    }
    int roll = draw.below(100);
    if (roll < 4 && !attempt.interactive()) {
      return new Ending(50076, "MFA is required.", true, Proof.DENIED);
    }
    if (roll < 4) {
      return new Ending(
          500121,
          "Authentication failed during the strong authentication request.",
          true,
          Proof.DENIED);
    }
    boolean fresh = roll < 30 && attempt.interactive();
    return new Ending(0, "Other.", true, fresh ? Proof.FRESH : Proof.EARLIER);
  }
}
