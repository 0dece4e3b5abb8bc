package dev.twofold.cli.assess;

import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.assessment.Assessor;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.meaning.ApplicationNames;
import dev.twofold.engine.meaning.SignInEvaluator;
import dev.twofold.engine.verdict.UserVerdict;
import dev.twofold.report.SignInOutcomes;
import dev.twofold.report.wording.ApplicationNaming;
import dev.twofold.snapshot.Snapshot;
import dev.twofold.snapshot.UnusableInputException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Function;

/** The real engine over snapshots on disk. */
public final class TwofoldEngine implements Engine {

  @Override
  public OpenTenant open(String path) throws UnusableInputException {
    return new SnapshotTenant(path, Snapshot.open(pathOf(path)));
  }

  private static Path pathOf(String path) throws UnusableInputException {
    try {
      return Path.of(path);
    } catch (InvalidPathException e) {
      throw new UnusableInputException("`%s` is no path.".formatted(path));
    }
  }

  @Override
  public Function<User, UserVerdict> assessor(Tenant tenant, boolean explain) {
    return new Assessor(tenant, explain)::assess;
  }

  @Override
  public SignInOutcomes outcomes(Tenant tenant) {
    SignInEvaluator evaluator = new SignInEvaluator(tenant);
    return signIn -> evaluator.evaluate(signIn)::outcomes;
  }

  @Override
  public ApplicationNaming naming(Tenant tenant) {
    return new ApplicationNames(tenant)::nameOf;
  }
}
