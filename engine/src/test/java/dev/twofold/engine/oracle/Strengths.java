package dev.twofold.engine.oracle;

import dev.twofold.engine.access.AuthenticationStrength;
import java.util.Set;
import java.util.TreeSet;

/** Which combinations of methods are MFA, as the list of mfa-semantics CA-C11. */
final class Strengths {
  private static final Set<String> MFA =
      Set.of(
          "windowsHelloForBusiness",
          "fido2",
          "x509CertificateMultiFactor",
          "deviceBasedPush",
          "temporaryAccessPassOneTime",
          "temporaryAccessPassMultiUse",
          "microsoftAuthenticatorPush,password",
          "password,softwareOath",
          "hardwareOath,password",
          "password,sms",
          "password,voice",
          "password,x509CertificateSingleFactor",
          "password,x509CertificateMultiFactor",
          "federatedMultiFactor",
          "federatedSingleFactor,microsoftAuthenticatorPush",
          "federatedSingleFactor,softwareOath",
          "federatedSingleFactor,hardwareOath",
          "federatedSingleFactor,sms",
          "federatedSingleFactor,voice");

  /** CA-316: what an external user can register in the resource tenant. */
  private static final Set<String> FOR_GUESTS =
      Set.of("sms", "voice", "microsoftAuthenticatorPush", "softwareOath");

  private Strengths() {}

  /** CA-C08. */
  static boolean isMfa(AuthenticationStrength strength) {
    return !strength.allowedCombinations().isEmpty()
        && strength.allowedCombinations().stream().allMatch(Strengths::isMfa);
  }

  /** CA-316. */
  static boolean canBeMetByGuests(AuthenticationStrength strength) {
    return strength.allowedCombinations().stream()
        .filter(Strengths::isMfa)
        .anyMatch(combination -> combination.stream().anyMatch(FOR_GUESTS::contains));
  }

  private static boolean isMfa(Set<String> combination) {
    return MFA.contains(String.join(",", new TreeSet<>(combination)));
  }
}
