package dev.twofold.report.wording;

import java.util.List;
import java.util.stream.Collectors;

/** Registered authentication methods in words (mfa-semantics REG-02). */
public final class MethodWords {

  private MethodWords() {}

  /** The methods, as Graph's report names them, in words. */
  public static String listed(List<String> methods) {
    return methods.stream().map(MethodWords::of).collect(Collectors.joining(", "));
  }

  /** One method; a word that is not known is said as it is. */
  public static String of(String method) {
    return switch (method) {
      case "microsoftAuthenticatorPush" -> "Authenticator notification";
      case "microsoftAuthenticatorPasswordless" -> "Authenticator without password";
      case "softwareOneTimePasscode" -> "Authenticator code";
      case "hardwareOneTimePasscode" -> "hardware token";
      case "mobilePhone" -> "mobile phone";
      case "alternateMobilePhone" -> "alternate mobile phone";
      case "officePhone" -> "office phone";
      case "email" -> "email";
      case "securityQuestion" -> "security questions";
      case "windowsHelloForBusiness" -> "Windows Hello for Business";
      case "fido2SecurityKey" -> "FIDO2 security key";
      case "passKeyDeviceBound" -> "passkey";
      case "passKeyDeviceBoundAuthenticator" -> "passkey in Authenticator";
      case "passKeyDeviceBoundWindowsHello" -> "passkey in Windows Hello";
      case "passKeySynced" -> "synced passkey";
      case "macOsSecureEnclaveKey" -> "macOS Secure Enclave key";
      case "temporaryAccessPass" -> "Temporary Access Pass";
      case "certificate" -> "certificate";
      case "appPassword" -> "app password";
      default -> method;
    };
  }
}
