package dev.twofold.engine.directory;

import java.util.List;

/**
 * Which authentication methods a user has registered, as Graph's {@code userRegistrationDetails} or
 * the list of methods tells (mfa-semantics REG-01, REG-02).
 *
 * @param isMfaRegistered a strong method is registered, allowed or not
 * @param isMfaCapable a strong method is registered and allowed
 * @param methodsRegistered the methods, by the report's names
 */
public record Registration(
    boolean isMfaRegistered, boolean isMfaCapable, List<String> methodsRegistered) {

  public Registration {
    methodsRegistered = List.copyOf(methodsRegistered);
  }
}
