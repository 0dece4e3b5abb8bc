package dev.twofold.engine.oracle;

import dev.twofold.engine.directory.User;
import dev.twofold.engine.verdict.Enforcer;
import dev.twofold.engine.verdict.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a subject says of a tenant of which everything is known, beside what the oracle says. */
final class Comparison {
  private Comparison() {}

  /** One way to compare what is said of a user with the oracle. */
  private interface Check {
    List<String> differences(Oracle oracle, User user, Finding said);
  }

  /** One line for each difference. */
  static List<String> differences(Subject subject, TenantCase tenantCase) {
    return compared(subject, tenantCase, Comparison::differences);
  }

  /** One line for each user of whom the subject rules out what the oracle says. */
  static List<String> impossible(Subject subject, TenantCase tenantCase) {
    return compared(subject, tenantCase, Comparison::ruledOut);
  }

  private static List<String> compared(Subject subject, TenantCase tenantCase, Check check) {
    Oracle oracle = new Oracle(tenantCase.tenant());
    Subject.Assessment assessment = subject.of(tenantCase.tenant());
    List<String> differences = new ArrayList<>();
    for (User user : tenantCase.users()) {
      for (String difference : check.differences(oracle, user, assessment.of(user))) {
        differences.add(user.id() + ": " + difference);
      }
    }
    return differences;
  }

  private static List<String> ruledOut(Oracle oracle, User user, Finding said) {
    Oracle.Answer answer = oracle.assess(user);
    return said.possible().contains(answer.verdict())
        ? List.of()
        : List.of("only %s is possible, not %s".formatted(said.possible(), answer.verdict()));
  }

  private static List<String> differences(Oracle oracle, User user, Finding said) {
    Oracle.Answer answer = oracle.assess(user);
    List<String> differences = new ArrayList<>();
    if (said.verdict() != answer.verdict()) {
      differences.add(
          "the verdict is %s and should be %s%s"
              .formatted(
                  said.verdict(),
                  answer.verdict(),
                  answer.open().map(open -> "; open is " + CaseText.write(open)).orElse("")));
      return differences;
    }
    if (said.onlyFromManagedDevices() != answer.onlyFromManagedDevices()) {
      differences.add("onlyFromManagedDevices should be " + answer.onlyFromManagedDevices());
    }
    Set<Enforcer> enforcers = new HashSet<>(said.enforcedBy());
    if (!enforcers.equals(answer.enforcedBy()) || enforcers.size() != said.enforcedBy().size()) {
      differences.add(
          "enforcedBy is %s and should be %s".formatted(said.enforcedBy(), answer.enforcedBy()));
    }
    if (!said.either().isEmpty() || !said.needs().isEmpty()) {
      differences.add("a verdict that is known has either or needs: " + said);
    }
    differences.addAll(witnessFaults(oracle, user, said));
    return differences;
  }

  /** A witness is there where there is a gap, and is open. */
  static List<String> witnessFaults(Oracle oracle, User user, Finding said) {
    if (said.witness().isPresent() != said.gap()) {
      return List.of("the witness is " + said.witness() + " with " + said.verdict());
    }
    return said.witness().stream()
        .filter(witness -> !oracle.isOpen(user, witness))
        .map(witness ->
            "the witness is %s: %s"
                .formatted(
                    oracle.isPossible(user, witness) ? oracle.outcome(user, witness) : "impossible",
                    CaseText.write(witness)))
        .toList();
  }
}
