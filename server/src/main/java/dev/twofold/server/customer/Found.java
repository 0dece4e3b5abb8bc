package dev.twofold.server.customer;

import dev.twofold.engine.verdict.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * What was found of all users of a customer with the same finding and the same causes.
 *
 * @param number its number
 * @param verdict their verdict
 * @param onlyManaged whether every open sign-in is from a managed device
 * @param users how many they are
 * @param admins how many of them are admins
 * @param disabled how many of them are disabled
 * @param witness the open sign-in, for gaps
 * @param because why the nearest policies do not close it
 * @param moreNotClosing how many further policies do not close it
 * @param either for UNKNOWN, the verdicts that are possible
 * @param needs for UNKNOWN, the collections that would settle it
 */
public record Found(
    int number,
    Verdict verdict,
    boolean onlyManaged,
    int users,
    int admins,
    int disabled,
    Optional<Witness> witness,
    List<Because> because,
    int moreNotClosing,
    List<String> either,
    List<String> needs) {

  /** A finding. */
  public Found {
    because = List.copyOf(because);
    either = List.copyOf(either);
    needs = List.copyOf(needs);
  }

  /**
   * A sign-in that succeeds with a password alone.
   *
   * @param words the sign-in in words, without a full stop
   * @param request the body of the What-If request, indented
   * @param saysEverything whether the request says everything of the sign-in
   * @param of whose sign-in it is
   */
  public record Witness(String words, String request, boolean saysEverything, String of) {}

  /**
   * Why a policy does not close the witness.
   *
   * @param policy the policy's name
   * @param reasons the conditions that fail, in Graph's words
   * @param detail the same for a person, without a full stop
   */
  public record Because(String policy, String reasons, String detail) {}
}
