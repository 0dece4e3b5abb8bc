package dev.twofold.report.html;

import dev.twofold.engine.meaning.AnalysisReason;

/** Conditions by the names that they have in the Microsoft Entra admin center. */
public final class ReasonWords {

  private ReasonWords() {}

  /** The name of the condition. */
  public static String of(AnalysisReason reason) {
    return switch (reason) {
      case POLICY_NOT_ENABLED -> "Not enabled";
      case USERS -> "Users";
      case APPLICATION -> "Target resources";
      case CLIENT_APPS -> "Client apps";
      case DEVICE_PLATFORM -> "Device platforms";
      case LOCATION -> "Network";
      case SIGN_IN_RISK -> "Sign-in risk";
      case USER_RISK -> "User risk";
      case INSIDER_RISK -> "Insider risk";
      case DEVICES -> "Filter for devices";
      case AUTHENTICATION_FLOW -> "Authentication flows";
      case NOT_ENOUGH_INFORMATION -> "Not known";
      case GRANT -> "Grant";
      default -> "Not understood";
    };
  }
}
