package dev.twofold.emulator.synthetic.content;

import dev.twofold.emulator.synthetic.company.Draw;
import dev.twofold.emulator.synthetic.company.IdSeries;
import dev.twofold.emulator.synthetic.tenant.Account;
import dev.twofold.emulator.synthetic.tenant.Accounts;
import dev.twofold.emulator.synthetic.tenant.Blueprint;
import dev.twofold.emulator.synthetic.tenant.Holdings;
import dev.twofold.emulator.synthetic.tenant.PerUserMfa;
import dev.twofold.emulator.synthetic.tenant.Registrations;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Per-user MFA states and registered methods as Graph shows them (graph-api part 5). */
final class RegistrationRows {
  private static final String PASSWORD = "28c10230-6103-485e-b985-444c60001490";
  private static final String EMAIL = "3ddfcfc8-9383-446f-83cc-3ab9be4be18f";
  private static final String MOBILE = "3179e48a-750b-4051-897c-87b9720928f7";

  private final Blueprint tenant;
  private final Accounts accounts;
  private final Holdings holdings;
  private final Registrations registrations;
  private final PerUserMfa perUserMfa;

  RegistrationRows(Blueprint tenant, Accounts accounts, Holdings holdings) {
    this.tenant = tenant;
    this.accounts = accounts;
    this.holdings = holdings;
    this.registrations = new Registrations(tenant, accounts);
    this.perUserMfa = new PerUserMfa(tenant, accounts);
  }

  NumberedRows requirements() {
    return new NumberedRows(
        tenant.roster().size(),
        number -> {
          int seat = accounts.seatOf(number);
          return JsonNodeFactory.instance
              .objectNode()
              .put("id", accounts.id(seat))
              .put("perUserMfaState", perUserMfa.state(seat));
        },
        accounts::numberOf);
  }

  NumberedRows methods() {
    return new NumberedRows(
        tenant.roster().size(), number -> methods(accounts.seatOf(number)), accounts::numberOf);
  }

  private ObjectNode methods(int seat) {
    ObjectNode row = JsonNodeFactory.instance.objectNode().put("id", accounts.id(seat));
    ArrayNode methods = row.putArray("methods");
    String created = tenant.now().minus(Duration.ofDays(200)).toString();
    ObjectNode password = method(methods, "password", PASSWORD);
    password.putNull("password");
    password.put("createdDateTime", created);
    IdSeries ids = new IdSeries(tenant.key(), "methods");
    for (String registered : registrations.methods(seat)) {
      addMethod(methods, registered, ids.id(seat), created);
    }
    return row;
  }

  private static ObjectNode method(ArrayNode methods, String type, String id) {
    return methods
        .addObject()
        .put("@odata.type", "#microsoft.graph." + type + "AuthenticationMethod")
        .put("id", id);
  }

  private void addMethod(ArrayNode methods, String registered, String id, String created) {
    switch (registered) {
      case "microsoftAuthenticatorPush" ->
          method(methods, "microsoftAuthenticator", id)
              .put("displayName", "Phone")
              .put("deviceTag", "SoftwareTokenActivated")
              .put("phoneAppVersion", "6.8.24")
              .put("createdDateTime", created);
      case "mobilePhone" ->
          method(methods, "phone", MOBILE)
              .put("phoneNumber", "+00 5550100")
              .put("phoneType", "mobile")
              .put("smsSignInState", "notAllowedByPolicy")
              .putNull("createdDateTime");
      case "fido2SecurityKey" ->
          method(methods, "fido2", id)
              .put("displayName", "Key")
              .put("aaGuid", "00000000-0000-0000-0000-000000000000")
              .put("model", "Security key")
              .put("attestationLevel", "notAttested")
              .put("passkeyType", "deviceBound")
              .put("createdDateTime", created)
              .putArray("attestationCertificates");
      case "email" -> method(methods, "email", EMAIL).put("emailAddress", "private@mail.example");
      default -> {
        // the one-time passcode of Authenticator is no entry of its own
      }
    }
  }

  /** The registration report: enabled users only, and not quite all of them. */
  NumberedRows details() {
    int[] seats =
        IntStream.range(0, tenant.roster().size())
            .map(accounts::seatOf)
            .filter(seat -> accounts.isEnabled(seat) && isInReport(seat))
            .toArray();
    return new NumberedRows(
        seats.length,
        number -> details(seats[number]),
        id -> {
          OptionalInt seat = accounts.seat(id);
          return IntStream.range(0, seats.length)
              .filter(number -> seat.isPresent() && seats[number] == seat.getAsInt())
              .findFirst();
        });
  }

  /** The report lags behind: new accounts are missing. */
  private boolean isInReport(int seat) {
    return !accounts.draw(seat, "report").percent(2);
  }

  private ObjectNode details(int seat) {
    Account account = accounts.account(seat);
    List<String> registered = registrations.methods(seat);
    boolean capable = registrations.isCapable(seat);
    boolean resets = tenant.draw("self-service reset").percent(60);
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("id", account.id());
    row.put("userPrincipalName", account.userPrincipalName());
    row.put("userDisplayName", account.displayName());
    row.put("userType", account.isGuest() ? "guest" : "member");
    row.put("isAdmin", holdings.holders().contains(account.id()));
    row.put("isSsprRegistered", !registered.isEmpty());
    row.put("isSsprEnabled", resets).put("isSsprCapable", resets && !registered.isEmpty());
    row.put("isMfaRegistered", capable).put("isMfaCapable", capable);
    row.put("isPasswordlessCapable", registered.contains("fido2SecurityKey"));
    ArrayNode methods = row.putArray("methodsRegistered");
    registered.forEach(methods::add);
    row.put("isSystemPreferredAuthenticationMethodEnabled", true);
    row.putArray("systemPreferredAuthenticationMethods").add(preferred(registered));
    row.put("userPreferredMethodForSecondaryAuthentication", preferred(registered));
    row.put("defaultMfaMethod", standard(registered));
    Draw draw = accounts.draw(seat, "report row");
    Duration age = draw.percent(5) ? Duration.ofDays(40) : Duration.ofHours(draw.between(2, 30));
    return row.put("lastUpdatedDateTime", tenant.now().minus(age).toString());
  }

  private static String preferred(List<String> registered) {
    return registered.contains("microsoftAuthenticatorPush")
        ? "push"
        : registered.contains("mobilePhone") ? "sms" : "none";
  }

  private static String standard(List<String> registered) {
    return Optional.of("microsoftAuthenticatorPush")
        .filter(registered::contains)
        .orElse(registered.contains("mobilePhone") ? "mobilePhone" : "none");
  }
}
