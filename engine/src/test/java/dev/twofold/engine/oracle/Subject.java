package dev.twofold.engine.oracle;

import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.assessment.Assessor;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.verdict.Finding;
import java.util.List;
import java.util.function.UnaryOperator;

/** What is put to the test: something that assesses the users of a tenant. */
interface Subject {

  /** The assessment of one tenant. */
  interface Assessment {
    Finding of(User user);
  }

  /** Prepares the assessment of this tenant. */
  Assessment of(Tenant tenant);

  /** The engine. */
  static Subject engine() {
    return tenant -> {
      Assessor assessor = new Assessor(tenant);
      return user -> assessor.assess(user).finding();
    };
  }

  /**
   * What the tests of this package run against: the engine, or with {@code
   * -Dtwofold.subject=oracle} the oracle itself, to try the tests.
   */
  static Subject underTest() {
    return isOracle() ? oracleThat(UnaryOperator.identity()) : engine();
  }

  /** Whether the tests are only tried. */
  static boolean isOracle() {
    return System.getProperty("twofold.subject", "engine").equals("oracle");
  }

  /** The oracle, looking at every tenant in a changed way: to see that the tests find faults. */
  static Subject oracleThat(UnaryOperator<TenantCase> misreads) {
    return tenant ->
        user -> {
          TenantCase read = misreads.apply(new TenantCase(tenant, List.of(user)));
          Oracle.Answer answer = new Oracle(read.tenant()).assess(read.users().getFirst());
          return new Finding(
              answer.verdict(),
              answer.onlyFromManagedDevices(),
              List.copyOf(answer.enforcedBy()),
              answer.open(),
              List.of(),
              List.of());
        };
  }
}
