package dev.twofold.snapshot.people;

import dev.twofold.engine.directory.HomeTenant;
import dev.twofold.engine.directory.UserKind;
import dev.twofold.snapshot.json.Ids;
import dev.twofold.snapshot.json.Row;
import dev.twofold.snapshot.json.Warnings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One user as {@code users} tells it. */
final class UserRow {
  private static final Pattern TENANT_IN_ADDRESS =
      Pattern.compile(
          "https?://[^/]+/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})(/.*)?");
  private static final Set<String> INVITED = Set.of("invitation", "selfservicesignup");
  private static final Set<String> ELSEWHERE =
      Set.of("externalazuread", "google.com", "facebook.com", "microsoftaccount", "mail");

  private final Fields fields;
  private final List<String> issuers = new ArrayList<>();
  private String id = "";
  private String userPrincipalName = "";
  private String displayName = "";
  private String userType = "";
  private String creationType = "";
  private String externalUserType = "";
  private String externalTenantId = "";
  private String perUserMfaState = "";
  private boolean accountEnabled = true;
  private boolean removed;

  UserRow(Row row, Warnings warnings, RepeatedTexts texts) {
    this.fields = new Fields(row, warnings, texts);
  }

  /** Reads the row to its end. */
  UserRow read() {
    for (String name = fields.next(); !name.isEmpty(); name = fields.next()) {
      field(name);
    }
    if (id.isEmpty()) {
      id = userPrincipalName;
    }
    return this;
  }

  private void field(String name) {
    switch (name) {
      case "id" -> id = Ids.canonical(fields.text());
      case "userPrincipalName" -> userPrincipalName = fields.text();
      case "displayName" -> displayName = fields.text();
      case "accountEnabled" -> accountEnabled = fields.flag(true);
      case "userType" -> userType = fields.word();
      case "creationType" -> creationType = fields.word();
      case "externalUserType" -> externalUserType = fields.word();
      case "externalTenantId" -> externalTenantId = Ids.canonical(fields.text());
      case "perUserMfaState" -> perUserMfaState = fields.word();
      case "identities" -> identities();
      case "@removed" -> {
        removed = true;
        fields.skip();
      }
      default -> fields.skip();
    }
  }

  private void identities() {
    JsonParser parser = fields.parser();
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      identity();
    } else if (parser.currentToken() == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        identity();
      }
    }
  }

  private void identity() {
    if (!fields.isStructure()) {
      return;
    }
    String type = "";
    String issuer = "";
    for (String name = fields.next(); !name.isEmpty(); name = fields.next()) {
      switch (name) {
        case "signInType" -> type = fields.word();
        case "issuer" -> issuer = fields.word();
        default -> fields.skip();
      }
    }
    // Identities of other sign-in types are the tenant's own names for the user.
    if (type.equalsIgnoreCase("federated") || ELSEWHERE.contains(issuer.toLowerCase(Locale.ROOT))) {
      issuers.add(issuer);
    }
  }

  /** True for a row that is a user; delta queries also list those that went. */
  boolean isUser() {
    if (id.isEmpty() && !removed) {
      fields.report("wrongType", "id", "A user without id is left out.");
    }
    return !removed && !id.isEmpty();
  }

  String id() {
    return id;
  }

  String userPrincipalName() {
    return userPrincipalName;
  }

  String displayName() {
    return displayName;
  }

  boolean accountEnabled() {
    return accountEnabled;
  }

  String userType() {
    return userType.isEmpty() ? "Member" : userType;
  }

  /** The row's own per-user MFA state, empty where it has none. */
  String perUserMfaState() {
    return perUserMfaState;
  }

  Fields fields() {
    return fields;
  }

  /** CA-310, unless the row says it in the words of What-If. */
  UserKind kind(Set<String> ownIssuers) {
    return stated().orElseGet(() -> byRecipe(ownIssuers));
  }

  private Optional<UserKind> stated() {
    if (externalUserType.isEmpty()) {
      return Optional.empty();
    }
    Optional<UserKind> kind =
        Arrays.stream(UserKind.values())
            .filter(known -> known.graphName().equalsIgnoreCase(externalUserType))
            .findFirst();
    if (kind.isEmpty()) {
      fields.report(
          "unknownValue",
          "externalUserType",
          "`%s` is no kind of external user.".formatted(externalUserType));
    }
    return kind;
  }

  private UserKind byRecipe(Set<String> ownIssuers) {
    boolean guest = userType.equalsIgnoreCase("Guest");
    if (!guest && !userType.isEmpty() && !userType.equalsIgnoreCase("Member")) {
      fields.report("unknownValue", "userType", "`%s` is no user type.".formatted(userType));
    }
    if (signsInElsewhere(ownIssuers)) {
      return guest ? UserKind.B2B_COLLABORATION_GUEST : UserKind.B2B_COLLABORATION_MEMBER;
    }
    return guest ? UserKind.INTERNAL_GUEST : UserKind.INTERNAL_MEMBER;
  }

  private boolean signsInElsewhere(Set<String> ownIssuers) {
    boolean foreignTenant = !externalTenantId.isEmpty() && !ownIssuers.contains(externalTenantId);
    return foreignTenant
        || issuers.stream()
            .anyMatch(issuer -> !ownIssuers.contains(issuer.toLowerCase(Locale.ROOT)))
        || userPrincipalName.contains("#EXT#")
        || INVITED.contains(creationType.toLowerCase(Locale.ROOT));
  }

  /** Where the user signs in. */
  HomeTenant home(UserKind kind) {
    if (!kind.signsInElsewhere()) {
      return new HomeTenant.Here();
    }
    Optional<HomeTenant> tenant =
        externalTenantId.isEmpty()
            ? issuers.stream().flatMap(issuer -> entra(issuer).stream()).findFirst()
            : Optional.of(new HomeTenant.Entra(externalTenantId));
    return tenant.orElseGet(this::homeWithoutTenant);
  }

  private static Optional<HomeTenant> entra(String issuer) {
    if (Ids.isGuid(issuer)) {
      return Optional.of(new HomeTenant.Entra(Ids.canonical(issuer)));
    }
    Matcher address = TENANT_IN_ADDRESS.matcher(issuer);
    return address.matches()
        ? Optional.of(new HomeTenant.Entra(Ids.canonical(address.group(1))))
        : Optional.empty();
  }

  private HomeTenant homeWithoutTenant() {
    boolean someEntra = issuers.stream().anyMatch("ExternalAzureAD"::equalsIgnoreCase);
    return issuers.isEmpty() || someEntra
        ? new HomeTenant.Undisclosed()
        : new HomeTenant.NotEntra();
  }
}
