package dev.twofold.engine.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * An authentication strength.
 *
 * @param id the policy id
 * @param displayName the name
 * @param allowedCombinations each a set of Graph's {@code authenticationMethodModes}
 */
public record AuthenticationStrength(
    String id, String displayName, Set<Set<String>> allowedCombinations) {

  private static final Set<String> SECOND_FACTORS =
      Set.of("microsoftAuthenticatorPush", "softwareOath", "hardwareOath", "sms", "voice");
  private static final Set<String> EXTERNAL_SECOND_FACTORS =
      Set.of("microsoftAuthenticatorPush", "softwareOath", "sms", "voice");
  private static final Set<String> STRONG_ALONE =
      Set.of(
          "windowsHelloForBusiness",
          "fido2",
          "x509CertificateMultiFactor",
          "deviceBasedPush",
          "temporaryAccessPassOneTime",
          "temporaryAccessPassMultiUse",
          "federatedMultiFactor");
  private static final Set<String> CERTIFICATES =
      Set.of("x509CertificateSingleFactor", "x509CertificateMultiFactor");

  /** The built-in strengths by id (CA-C07; combinations as Graph answers them). */
  public static final Map<String, AuthenticationStrength> BUILT_IN =
      Map.of(
          "00000000-0000-0000-0000-000000000002",
          builtIn(
              "00000000-0000-0000-0000-000000000002",
              "Multifactor authentication",
              "windowsHelloForBusiness",
              "fido2",
              "x509CertificateMultiFactor",
              "deviceBasedPush",
              "temporaryAccessPassOneTime",
              "temporaryAccessPassMultiUse",
              "password,microsoftAuthenticatorPush",
              "password,softwareOath",
              "password,hardwareOath",
              "password,x509CertificateSingleFactor",
              "password,x509CertificateMultiFactor",
              "password,sms",
              "password,voice",
              "federatedMultiFactor",
              "microsoftAuthenticatorPush,federatedSingleFactor",
              "softwareOath,federatedSingleFactor",
              "hardwareOath,federatedSingleFactor",
              "sms,federatedSingleFactor",
              "voice,federatedSingleFactor"),
          "00000000-0000-0000-0000-000000000003",
          builtIn(
              "00000000-0000-0000-0000-000000000003",
              "Passwordless MFA",
              "windowsHelloForBusiness",
              "fido2",
              "x509CertificateMultiFactor",
              "deviceBasedPush"),
          "00000000-0000-0000-0000-000000000004",
          builtIn(
              "00000000-0000-0000-0000-000000000004",
              "Phishing-resistant MFA",
              "windowsHelloForBusiness",
              "fido2",
              "x509CertificateMultiFactor"));

  public AuthenticationStrength {
    allowedCombinations = Set.copyOf(allowedCombinations);
  }

  /** One entry of Graph's {@code allowedCombinations}: modes with commas, perhaps with spaces. */
  public static Set<String> combination(String modes) {
    return Set.copyOf(new TreeSet<>(List.of(modes.trim().split("\\s*,\\s*"))));
  }

  /**
   * True where every allowed combination is MFA (CA-C08 to CA-C11). False without any combination.
   */
  public boolean impliesMfa() {
    return !allowedCombinations.isEmpty()
        && allowedCombinations.stream().allMatch(AuthenticationStrength::isMfa);
  }

  /**
   * True where an external user can meet it in this tenant, without MFA trust in the home tenant
   * (CA-316): with SMS, voice, Authenticator push or a software token as second factor.
   */
  public boolean externalUserCanMeetItHere() {
    return allowedCombinations.stream()
        .anyMatch(combination ->
            isMfa(combination) && combination.stream().anyMatch(EXTERNAL_SECOND_FACTORS::contains));
  }

  /** True where this combination of modes is MFA. */
  public static boolean isMfa(Set<String> combination) {
    if (combination.stream().anyMatch(STRONG_ALONE::contains)) {
      return true;
    }
    boolean second = combination.stream().anyMatch(SECOND_FACTORS::contains);
    if (combination.contains("federatedSingleFactor")) {
      return second;
    }
    return combination.contains("password")
        && (second || combination.stream().anyMatch(CERTIFICATES::contains));
  }

  private static AuthenticationStrength builtIn(
      String id, String displayName, String... combinations) {
    return new AuthenticationStrength(
        id,
        displayName,
        Set.copyOf(
            List.of(combinations).stream().map(AuthenticationStrength::combination).toList()));
  }
}
