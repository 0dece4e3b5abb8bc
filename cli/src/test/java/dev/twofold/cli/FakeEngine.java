package dev.twofold.cli;

import dev.twofold.cli.assess.Engine;
import dev.twofold.cli.assess.OpenTenant;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.signin.Outcome;
import dev.twofold.engine.verdict.UserVerdict;
import dev.twofold.engine.verdict.Warning;
import dev.twofold.report.SignInOutcomes;
import dev.twofold.report.Subject;
import dev.twofold.report.wording.ApplicationNaming;
import dev.twofold.snapshot.UnusableInputException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An engine whose snapshots hold the given verdicts; a path without any can't be used. */
public record FakeEngine(Map<String, List<UserVerdict>> tenants) implements Engine {

  @Override
  public OpenTenant open(String path) throws UnusableInputException {
    if (!tenants.containsKey(path)) {
      throw new UnusableInputException(path + " does not exist.");
    }
    return new FakeTenant(Sample.subject(path), tenants.get(path));
  }

  @Override
  public Function<User, UserVerdict> assessor(Tenant tenant, boolean explain) {
    Map<User, UserVerdict> verdicts =
        tenants.values().stream()
            .flatMap(List::stream)
            .collect(Collectors.toMap(UserVerdict::user, v -> v, (first, second) -> first));
    return verdicts::get;
  }

  @Override
  public SignInOutcomes outcomes(Tenant tenant) {
    return signIn -> user -> Set.of(signIn.clientApp().modern() ? Outcome.MFA : Outcome.OPEN);
  }

  @Override
  public ApplicationNaming naming(Tenant tenant) {
    return id -> id.startsWith("00000002") ? "Exchange Online" : id;
  }

  private record FakeTenant(Subject subject, List<UserVerdict> verdicts) implements OpenTenant {
    @Override
    public void forEachUser(Consumer<User> consumer) {
      verdicts.stream().map(UserVerdict::user).forEach(consumer);
    }

    @Override
    public OptionalLong expectedUsers() {
      return OptionalLong.of(verdicts.size());
    }

    @Override
    public List<Warning> warnings() {
      return List.of(new Warning("unknownGroup", "policies/ca1", "The group `g` is unknown."));
    }

    @Override
    public void close() {}
  }
}
