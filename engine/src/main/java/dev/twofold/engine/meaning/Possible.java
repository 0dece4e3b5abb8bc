package dev.twofold.engine.meaning;

import dev.twofold.engine.access.ApplicationGroups;
import dev.twofold.engine.access.ClientAppType;
import dev.twofold.engine.directory.Directory;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.signin.Audience;
import dev.twofold.engine.signin.Device;
import dev.twofold.engine.signin.SignIn;
import java.util.Set;

/**
 * Which sign-ins can exist (mfa-semantics DIM-01, DIM-02, DIM-06). DIM-03 and DIM-04 hold by the
 * types; no other constraint may be used (DIM-08).
 */
final class Possible {
  private final Fact<Set<String>> federatedDomains;

  Possible(Directory directory) {
    this.federatedDomains = directory.federatedDomains().map(Ids::lower);
  }

  void check(SignIn signIn) {
    demand(
        signIn.clientApp() != ClientAppType.OTHER || signIn.device() instanceof Device.Unregistered,
        "other legacy clients present no device (DIM-01)");
    demand(
        signIn.clientApp() != ClientAppType.EXCHANGE_ACTIVE_SYNC || isExchangeOnline(signIn),
        "Exchange ActiveSync is for Exchange Online only (DIM-02)");
  }

  void check(User user, SignIn signIn) {
    demand(
        !signIn.network().insideCorporateNetwork() || mayBeFederated(user),
        "the intranet claim needs a federated user (DIM-06)");
  }

  private boolean mayBeFederated(User user) {
    return switch (federatedDomains) {
      case Fact.Known<Set<String>>(var domains) ->
          user.domain().filter(domains::contains).isPresent();
      case Fact.Unread<Set<String>> _ -> true;
    };
  }

  private static boolean isExchangeOnline(SignIn signIn) {
    return signIn.audience() instanceof Audience.Application(var id)
        && id.equalsIgnoreCase(ApplicationGroups.EXCHANGE_ONLINE);
  }

  private static void demand(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException("no such sign-in can exist: " + rule);
    }
  }
}
