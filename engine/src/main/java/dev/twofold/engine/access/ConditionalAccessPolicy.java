package dev.twofold.engine.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A Conditional Access policy. All conditions must match (mfa-semantics CA-103); a condition that
 * is not configured matches everything.
 *
 * @param id the policy id
 * @param displayName the name
 * @param state whether it enforces
 * @param include the users that it is about
 * @param exclude the users that it is not about; wins over include (CA-202)
 * @param resources what it is about
 * @param clientApps the client app types that match
 * @param platforms the platform condition
 * @param locations the network condition
 * @param devices the filter for devices
 * @param signInRisk the sign-in risk levels that match
 * @param userRisk the user risk levels that match
 * @param insiderRisk the insider risk levels that match
 * @param flows the authentication flows that match
 * @param grant what it asks for
 * @param doubts the parts that were not understood
 */
public record ConditionalAccessPolicy(
    String id,
    String displayName,
    PolicyState state,
    UserSelection include,
    UserSelection exclude,
    TargetResources resources,
    Set<ClientAppType> clientApps,
    Optional<PlatformCondition> platforms,
    Optional<LocationCondition> locations,
    Optional<DeviceFilter> devices,
    Set<RiskLevel> signInRisk,
    Set<RiskLevel> userRisk,
    Set<InsiderRiskLevel> insiderRisk,
    Set<TransferMethod> flows,
    Grant grant,
    List<Doubt> doubts) {

  public ConditionalAccessPolicy {
    clientApps = Set.copyOf(clientApps);
    signInRisk = Set.copyOf(signInRisk);
    userRisk = Set.copyOf(userRisk);
    insiderRisk = Set.copyOf(insiderRisk);
    flows = Set.copyOf(flows);
    doubts = List.copyOf(doubts);
  }

  /** True where {@code part} was not understood. */
  public boolean isDoubtful(Doubt.Part part) {
    return doubts.stream().anyMatch(doubt -> doubt.part() == part);
  }

  /** The same policy in another state. */
  public ConditionalAccessPolicy withState(PolicyState other) {
    return new ConditionalAccessPolicy(
        id,
        displayName,
        other,
        include,
        exclude,
        resources,
        clientApps,
        platforms,
        locations,
        devices,
        signInRisk,
        userRisk,
        insiderRisk,
        flows,
        grant,
        doubts);
  }

  /** An enabled policy for all users and all applications without conditions, to vary from. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /**
   * Puts a policy together; starts with all users, all applications, no conditions and no grant.
   */
  public static final class Builder {
    private final String id;
    private String displayName;
    private PolicyState state = PolicyState.ENABLED;
    private UserSelection include = UserSelection.everybody();
    private UserSelection exclude = UserSelection.nobody();
    private TargetResources resources =
        new TargetResources.Applications(true, Set.of(), Set.of(), Optional.empty());
    private Set<ClientAppType> clientApps = EnumSet.allOf(ClientAppType.class);
    private Optional<PlatformCondition> platforms = Optional.empty();
    private Optional<LocationCondition> locations = Optional.empty();
    private Optional<DeviceFilter> devices = Optional.empty();
    private Set<RiskLevel> signInRisk = EnumSet.allOf(RiskLevel.class);
    private Set<RiskLevel> userRisk = EnumSet.allOf(RiskLevel.class);
    private Set<InsiderRiskLevel> insiderRisk = EnumSet.allOf(InsiderRiskLevel.class);
    private Set<TransferMethod> flows = EnumSet.allOf(TransferMethod.class);
    private Grant grant = Grant.none();
    private List<Doubt> doubts = List.of();

    private Builder(String id) {
      this.id = id;
      this.displayName = id;
    }

    /** Sets the name; the id where this is not called. */
    public Builder displayName(String value) {
      displayName = value;
      return this;
    }

    /** Sets the state; enabled where this is not called. */
    public Builder state(PolicyState value) {
      state = value;
      return this;
    }

    /** Sets whom the policy includes. */
    public Builder include(UserSelection value) {
      include = value;
      return this;
    }

    /** Sets whom the policy excludes. */
    public Builder exclude(UserSelection value) {
      exclude = value;
      return this;
    }

    /** Sets what the policy is about. */
    public Builder resources(TargetResources value) {
      resources = value;
      return this;
    }

    /** Sets the client app types that match. */
    public Builder clientApps(Set<ClientAppType> value) {
      clientApps = value;
      return this;
    }

    /** Sets the platform condition. */
    public Builder platforms(Optional<PlatformCondition> value) {
      platforms = value;
      return this;
    }

    /** Sets the network condition. */
    public Builder locations(Optional<LocationCondition> value) {
      locations = value;
      return this;
    }

    /** Sets the filter for devices. */
    public Builder devices(Optional<DeviceFilter> value) {
      devices = value;
      return this;
    }

    /** Sets the sign-in risk levels that match. */
    public Builder signInRisk(Set<RiskLevel> value) {
      signInRisk = value;
      return this;
    }

    /** Sets the user risk levels that match. */
    public Builder userRisk(Set<RiskLevel> value) {
      userRisk = value;
      return this;
    }

    /** Sets the insider risk levels that match. */
    public Builder insiderRisk(Set<InsiderRiskLevel> value) {
      insiderRisk = value;
      return this;
    }

    /** Sets the authentication flows that match. */
    public Builder flows(Set<TransferMethod> value) {
      flows = value;
      return this;
    }

    /** Sets what the policy asks for. */
    public Builder grant(Grant value) {
      grant = value;
      return this;
    }

    /** Sets the parts that were not understood. */
    public Builder doubts(List<Doubt> value) {
      doubts = value;
      return this;
    }

    /** The policy. */
    public ConditionalAccessPolicy build() {
      return new ConditionalAccessPolicy(
          id,
          displayName,
          state,
          include,
          exclude,
          resources,
          clientApps,
          platforms,
          locations,
          devices,
          signInRisk,
          userRisk,
          insiderRisk,
          flows,
          grant,
          doubts);
    }
  }
}
