package dev.twofold.snapshot.people;

import dev.twofold.engine.directory.PerUserMfaState;
import dev.twofold.engine.directory.Registration;
import dev.twofold.snapshot.json.Element;
import dev.twofold.snapshot.json.Ids;
import dev.twofold.snapshot.json.Row;
import dev.twofold.snapshot.json.Warnings;
import dev.twofold.snapshot.layout.Catalog;
import dev.twofold.snapshot.layout.CollectionPaths;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the registration report, the lists of methods, and the per-user MFA states. */
final class RegistrationReader {
  /** REG-08, REG-09: what may be registered and is no strong method. */
  private static final Set<String> WEAK =
      Set.of("email", "securityquestion", "apppassword", "none", "password", "qrcodepin");

  /** The report's names for the types of the methods list. */
  private static final Map<String, String> NAME_BY_TYPE =
      Map.of(
          "microsoftauthenticatorauthenticationmethod", "microsoftAuthenticatorPush",
          "softwareoathauthenticationmethod", "softwareOneTimePasscode",
          "hardwareoathauthenticationmethod", "hardwareOneTimePasscode",
          "fido2authenticationmethod", "fido2SecurityKey",
          "windowshelloforbusinessauthenticationmethod", "windowsHelloForBusiness",
          "platformcredentialauthenticationmethod", "macOsSecureEnclaveKey",
          "temporaryaccesspassauthenticationmethod", "temporaryAccessPass",
          "emailauthenticationmethod", "email",
          "externalauthenticationmethod", "externalAuthMethod",
          "qrcodepinauthenticationmethod", "qrCodePin");

  private static final List<PerUserMfaState> STATES = List.of(PerUserMfaState.values());

  private final Catalog catalog;
  private final Warnings warnings;
  private final PeopleIndex index;
  private final RepeatedTexts texts = new RepeatedTexts();

  RegistrationReader(Catalog catalog, Warnings warnings, PeopleIndex index) {
    this.catalog = catalog;
    this.warnings = warnings;
    this.index = index;
  }

  /** Reads everything; the report wins over the lists of methods. */
  void read() {
    catalog.forEachElement(CollectionPaths.METHODS, warnings, this::addMethods);
    catalog.forEach(CollectionPaths.REGISTRATION, this::addReportRow);
    catalog.forEach(CollectionPaths.REQUIREMENTS, this::addState);
  }

  private void addReportRow(Row row) {
    Fields fields = new Fields(row, warnings, texts);
    int person = -1;
    Optional<Boolean> registered = Optional.empty();
    Optional<Boolean> capable = Optional.empty();
    List<String> methods = List.of();
    for (String name = fields.next(); !name.isEmpty(); name = fields.next()) {
      switch (name) {
        case "id" -> person = fields.person(index);
        case "isMfaRegistered" -> registered = Optional.of(fields.flag(false));
        case "isMfaCapable" -> capable = Optional.of(fields.flag(false));
        case "methodsRegistered" -> methods = fields.words();
        default -> fields.skip();
      }
    }
    if (person >= 0) {
      boolean strong = registered.isPresent() ? registered.get() : isStrong(methods);
      index.setRegistration(person, new Registration(strong, capable.orElse(strong), methods));
    }
  }

  private static boolean isStrong(List<String> methods) {
    return methods.stream().anyMatch(name -> !WEAK.contains(name.toLowerCase(Locale.ROOT)));
  }

  private void addMethods(Element row) {
    Optional<String> id = row.text("id").map(Ids::canonical);
    if (id.isEmpty() || row.get("methods").isEmpty()) {
      return; // Nothing is said of anybody: their registration stays unknown (REG-07).
    }
    List<String> names = new ArrayList<>();
    row.objects("methods").forEach(method -> name(method).ifPresent(names::add));
    boolean strong = isStrong(names);
    index.setRegistration(index.person(id.get()), new Registration(strong, strong, names));
  }

  private static Optional<String> name(Element method) {
    String type = Member.shortened(method.text("@odata.type").orElse(""));
    if (type.equals("phoneauthenticationmethod")) {
      String phone = method.text("phoneType").orElse("mobile");
      return Optional.of(phone + "Phone");
    }
    if (type.equals("temporaryaccesspassauthenticationmethod")
        && !method.flag("isUsable").orElse(true)) {
      return Optional.empty(); // An expired pass lets nobody in.
    }
    return Optional.ofNullable(NAME_BY_TYPE.get(type));
  }

  private void addState(Row row) {
    Fields fields = new Fields(row, warnings, texts);
    int person = -1;
    String state = "";
    for (String name = fields.next(); !name.isEmpty(); name = fields.next()) {
      switch (name) {
        case "id" -> person = fields.person(index);
        case "perUserMfaState" -> state = fields.word();
        default -> fields.skip();
      }
    }
    if (person >= 0) {
      index.setState(person, state(state, fields));
    }
  }

  /** The state behind Graph's word; reported and empty where it is none. */
  static Optional<PerUserMfaState> state(String word, Fields fields) {
    for (PerUserMfaState known : STATES) {
      if (known.graphName().equalsIgnoreCase(word)) {
        return Optional.of(known);
      }
    }
    fields.report(
        "unknownValue", "perUserMfaState", "`%s` is no per-user MFA state.".formatted(word));
    return Optional.empty();
  }
}
