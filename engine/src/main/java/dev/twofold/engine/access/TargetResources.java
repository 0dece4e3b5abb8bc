package dev.twofold.engine.access;

import java.util.Optional;
import java.util.Set;

/** What a policy is about; a policy is of one kind (mfa-semantics CA-501). */
public sealed interface TargetResources {

  /**
   * Sign-ins to applications.
   *
   * @param all every application
   * @param include application ids and group names such as {@code Office365}
   * @param exclude application ids and group names
   * @param filter a rule on custom security attributes, which adds or excludes applications
   *     (CA-561)
   */
  record Applications(
      boolean all, Set<String> include, Set<String> exclude, Optional<ApplicationFilter> filter)
      implements TargetResources {
    public Applications {
      include = Set.copyOf(include);
      exclude = Set.copyOf(exclude);
    }

    /** True where anything is excluded, by id, group or filter (CA-541, CA-550). */
    public boolean hasExclusions() {
      return !exclude.isEmpty()
          || filter.map(ApplicationFilter::mode).filter(FilterMode.EXCLUDE::equals).isPresent();
    }
  }

  /** User actions, such as registering security info; they say nothing about sign-ins (CA-568). */
  record UserActions(Set<String> actions) implements TargetResources {
    public UserActions {
      actions = Set.copyOf(actions);
    }
  }

  /** Authentication contexts; they never close a gap (CA-569). */
  record AuthenticationContexts(Set<String> references) implements TargetResources {
    public AuthenticationContexts {
      references = Set.copyOf(references);
    }
  }

  /** Service principals or agents; never users (CA-401, CA-403). */
  record WorkloadIdentities() implements TargetResources {}

  /** Nothing: {@code None}, or no resource at all. */
  record Nothing() implements TargetResources {}
}
