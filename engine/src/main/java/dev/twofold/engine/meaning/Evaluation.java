package dev.twofold.engine.meaning;

import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.User;
import java.util.List;

/** The parts of the meaning of one tenant. */
final class Evaluation {
  private final Tenant tenant;
  private final Possible possible;
  private final People people;
  private final PeopleWords peopleWords;
  private final ConditionalAccess conditionalAccess;
  private final SecurityDefaults securityDefaults;
  private final PerUserMfa perUserMfa;

  Evaluation(Tenant tenant) {
    Places places = new Places(tenant);
    this.tenant = tenant;
    this.possible = new Possible(tenant.directory());
    this.people = new People(tenant.directory());
    this.peopleWords = new PeopleWords(people, tenant.directory());
    this.conditionalAccess = new ConditionalAccess(tenant, places);
    this.securityDefaults = new SecurityDefaults(tenant.securityDefaults(), people);
    this.perUserMfa = new PerUserMfa(tenant.settings(), places);
  }

  Fact<List<ConditionalAccessPolicy>> policies() {
    return tenant.policies();
  }

  Standing standing(User user) {
    return Standing.of(user, tenant.directory());
  }

  Possible possible() {
    return possible;
  }

  People people() {
    return people;
  }

  PeopleWords peopleWords() {
    return peopleWords;
  }

  ConditionalAccess conditionalAccess() {
    return conditionalAccess;
  }

  SecurityDefaults securityDefaults() {
    return securityDefaults;
  }

  PerUserMfa perUserMfa() {
    return perUserMfa;
  }
}
