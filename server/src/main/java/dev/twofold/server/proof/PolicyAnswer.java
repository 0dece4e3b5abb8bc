package dev.twofold.server.proof;

import java.util.List;

/**
 * What one policy does for a user.
 *
 * @param name the policy's name
 * @param enforces whether it is enabled; otherwise it is report-only
 * @param demandsMfa whether it turns at least one sign-in of the user into MFA
 * @param effect what it does for the witness, or for the user where there is none
 * @param conditions the conditions that fail, by their names in the Entra admin center
 * @param detail why, in words without a full stop; empty where there is nothing to say
 */
public record PolicyAnswer(
    String name,
    boolean enforces,
    boolean demandsMfa,
    Effect effect,
    List<String> conditions,
    String detail) {

  /** An answer. */
  public PolicyAnswer {
    conditions = List.copyOf(conditions);
  }

  /** What a policy does. */
  public enum Effect {
    /** It could close the witness and does not. */
    LEAVES_OPEN("Does not close the sign-in"),
    /** It does not apply to the user. */
    NOT_FOR_USER("Does not apply to this user"),
    /** It asks for nothing that stops a password. */
    CANNOT_CLOSE("Asks for nothing that stops a password"),
    /** It applies where its conditions match. */
    APPLIES("Applies where its conditions match");

    private final String words;

    Effect(String words) {
      this.words = words;
    }

    /** The effect in a few words. */
    public String words() {
      return words;
    }
  }
}
