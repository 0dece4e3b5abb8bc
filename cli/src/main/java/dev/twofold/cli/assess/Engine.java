package dev.twofold.cli.assess;

import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.verdict.UserVerdict;
import dev.twofold.report.SignInOutcomes;
import dev.twofold.report.wording.ApplicationNaming;
import dev.twofold.snapshot.UnusableInputException;
import java.util.function.Function;

/** Everything that a report is made with: snapshots, verdicts, outcomes and names. */
public interface Engine {

  /** Opens the snapshot at this path. */
  OpenTenant open(String path) throws UnusableInputException;

  /**
   * What assesses the users of this tenant; safe for use by several threads.
   *
   * @param explain whether every cause is listed
   */
  Function<User, UserVerdict> assessor(Tenant tenant, boolean explain);

  /** What tells the outcome of single sign-ins in this tenant. */
  SignInOutcomes outcomes(Tenant tenant);

  /** The names of applications in this tenant. */
  ApplicationNaming naming(Tenant tenant);
}
