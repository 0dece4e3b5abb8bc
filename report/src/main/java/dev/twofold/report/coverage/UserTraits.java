package dev.twofold.report.coverage;

import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.HeldRoles;
import dev.twofold.engine.directory.HomeTenant;
import dev.twofold.engine.directory.IdSet;
import dev.twofold.engine.directory.PerUserMfaState;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.directory.UserKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything of a user that a tenant's configuration can tell apart (mfa-semantics CA-217): users
 * who share it share every outcome.
 */
record UserTraits(
    IdSet groups,
    HeldRoles roles,
    UserKind kind,
    HomeTenant home,
    Fact<PerUserMfaState> perUserMfa,
    Optional<String> namedId,
    Optional<String> federatedDomain) {

  /** Reads traits off users. */
  static final class Reader {
    private final Set<String> named;
    private final Fact<Set<String>> federated;

    /** Reads what matters in this tenant. */
    Reader(Tenant tenant) {
      List<ConditionalAccessPolicy> policies = tenant.policies().orElse(List.of());
      this.named = policies.stream().flatMap(Reader::named).collect(Collectors.toSet());
      this.federated = tenant.directory().federatedDomains();
    }

    private static Stream<String> named(ConditionalAccessPolicy policy) {
      return Stream.concat(policy.include().users().stream(), policy.exclude().users().stream())
          .map(id -> id.toLowerCase(Locale.ROOT));
    }

    /** The traits of this user. */
    UserTraits of(User user) {
      return new UserTraits(
          user.groups(),
          user.roles(),
          user.kind(),
          user.home(),
          user.perUserMfa(),
          Optional.of(user.id().toLowerCase(Locale.ROOT)).filter(named::contains),
          user.domain().filter(this::mayBeFederated));
    }

    private boolean mayBeFederated(String domain) {
      return federated.map(domains -> domains.contains(domain)).orElse(true);
    }
  }
}
