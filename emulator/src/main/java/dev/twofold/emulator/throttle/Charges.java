package dev.twofold.emulator.throttle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Which limits a call counts against, and with what cost. */
final class Charges {
  private Charges() {}

  /** What a call costs within one limit. */
  record Charge(Limit limit, int cost) {}

  /** All charges of a call. */
  static List<Charge> of(ThrottledCall call) {
    List<Charge> charges = new ArrayList<>();
    switch (call.service()) {
      case DIRECTORY -> {
        addDirectory(charges, call);
        addSignInActivity(charges, call);
      }
      case REPORTS -> add(charges, Limit.REPORTS_IN_TENANT, Limit.REPORTS);
      case CONDITIONAL_ACCESS -> add(charges, Limit.CONDITIONAL_ACCESS);
      case PARTNER_CENTER -> add(charges, Limit.PARTNER_CENTER_CUSTOMERS);
      case CONSENTS -> add(charges, Limit.CONSENTS);
      case OTHER -> {}
    }
    if (isGraph(call.service())) {
      addIdentityProviders(charges, call);
      add(charges, Limit.EVERYTHING);
    }
    return charges;
  }

  private static void addDirectory(List<Charge> charges, ThrottledCall call) {
    int units = ResourceUnits.of(call);
    charges.add(new Charge(call.size().limit(), units));
    charges.add(new Charge(Limit.RESOURCE_UNITS, units));
    if (ResourceUnits.isWrite(call)) {
      add(charges, Limit.WRITES_IN_TENANT, Limit.WRITES, Limit.WRITES_OF_ALL_APPS);
    }
  }

  private static void addSignInActivity(List<Charge> charges, ThrottledCall call) {
    boolean read =
        call.method().equals("GET")
            && Stream.of("$select", "$filter", "$orderby")
                .map(name -> call.query().getOrDefault(name, ""))
                .anyMatch(option -> option.toLowerCase(Locale.ROOT).contains("signinactivity"));
    if (read) {
      add(charges, Limit.SIGN_IN_ACTIVITY_IN_TENANT, Limit.SIGN_IN_ACTIVITY);
    }
  }

  private static void addIdentityProviders(List<Charge> charges, ThrottledCall call) {
    String pattern = call.pattern().toLowerCase(Locale.ROOT);
    if (pattern.startsWith("identity/identityproviders")
        || pattern.startsWith("policies/authenticationflowspolicy")) {
      add(charges, Limit.IDENTITY_PROVIDERS_IN_TENANT, Limit.IDENTITY_PROVIDERS_OF_ALL_APPS);
    }
  }

  private static boolean isGraph(ThrottledService service) {
    return switch (service) {
      case DIRECTORY, REPORTS, CONDITIONAL_ACCESS, OTHER -> true;
      case PARTNER_CENTER, CONSENTS -> false;
    };
  }

  private static void add(List<Charge> charges, Limit... limits) {
    for (Limit limit : limits) {
      charges.add(new Charge(limit, 1));
    }
  }
}
