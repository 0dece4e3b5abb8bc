package dev.twofold.engine.meaning;

import static dev.twofold.engine.access.ApplicationGroups.SECURITY_DEFAULTS_AZURE_MANAGEMENT;

import dev.twofold.engine.access.TransferMethod;
import dev.twofold.engine.directory.DirectoryRoles;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.signin.Audience;
import dev.twofold.engine.signin.Outcome;
import dev.twofold.engine.signin.SignIn;
import java.util.Set;

/** Security defaults as an enforcer (mfa-semantics SD-02 to SD-17, contracts section 3). */
final class SecurityDefaults {
  private final Answer on;
  private final People people;

  SecurityDefaults(Fact<Boolean> on, People people) {
    this.on = on.map(Answer::of).orElse(Answer.UNREAD);
    this.people = people;
  }

  Set<Outcome> outcomes(Person person, SignIn signIn) {
    // SD-11: synchronisation accounts are left out of everything
    Answer bound = people.holdsAny(DirectoryRoles.SYNCHRONIZATION, person).not();
    return Outcomes.where(on.and(bound), demanded(person, signIn));
  }

  private Set<Outcome> demanded(Person person, SignIn signIn) {
    if (isBlocked(signIn)) {
      return Set.of(Outcome.BLOCKED);
    }
    Answer mfa = people.holdsAny(DirectoryRoles.SECURITY_DEFAULTS, person); // SD-03, SD-17
    return Outcomes.where(mfa.or(isAzureManagement(signIn.audience())), Set.of(Outcome.MFA));
  }

  /** Legacy authentication and device code flow, for everybody (SD-02, SD-08). */
  private static boolean isBlocked(SignIn signIn) {
    return !signIn.clientApp().modern() || signIn.flow() == TransferMethod.DEVICE_CODE_FLOW;
  }

  /** SD-06. */
  private static Answer isAzureManagement(Audience audience) {
    return switch (audience) {
      case Audience.Application(var id) ->
          Answer.of(SECURITY_DEFAULTS_AZURE_MANAGEMENT.contains(Ids.lower(id)));
      case Audience.BaselineScopes _ -> Answer.NO;
    };
  }
}
