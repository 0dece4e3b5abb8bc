package dev.twofold.emulator.graph.read;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The methods that the words of the registration report imply (graph-api part 5). Words that name
 * no method of its own ({@code securityQuestion}, {@code appPassword}) imply none.
 */
enum RegisteredMethod {
  PASSWORD("password", "28c10230-6103-485e-b985-444c60001490"),
  MOBILE("phone", "3179e48a-750b-4051-897c-87b9720928f7"),
  ALTERNATE_MOBILE("phone", "b6332ec1-7057-4abe-9331-3d72feddfe41"),
  OFFICE("phone", "e37fc753-ff3b-4958-9484-eaa9425c82bc"),
  EMAIL("email", "3ddfcfc8-9383-446f-83cc-3ab9be4be18f"),
  AUTHENTICATOR("microsoftAuthenticator", ""),
  SOFTWARE_OATH("softwareOath", ""),
  HARDWARE_OATH("hardwareOath", ""),
  FIDO2("fido2", ""),
  WINDOWS_HELLO("windowsHelloForBusiness", ""),
  PLATFORM("platformCredential", ""),
  TEMPORARY_PASS("temporaryAccessPass", ""),
  EXTERNAL("external", ""),
  QR_CODE("qrCodePin", "");

  private final String type;
  private final String fixedId;

  RegisteredMethod(String type, String fixedId) {
    this.type = type;
    this.fixedId = fixedId;
  }

  /** The method that a word of {@code methodsRegistered} implies. */
  static Optional<RegisteredMethod> of(String word) {
    return switch (word) {
      case "password" -> Optional.of(PASSWORD);
      case "mobilePhone" -> Optional.of(MOBILE);
      case "alternateMobilePhone" -> Optional.of(ALTERNATE_MOBILE);
      case "officePhone" -> Optional.of(OFFICE);
      case "email" -> Optional.of(EMAIL);
      case "microsoftAuthenticatorPush",
          "microsoftAuthenticatorPasswordless",
          "passKeyDeviceBoundAuthenticator" ->
          Optional.of(AUTHENTICATOR);
      case "softwareOneTimePasscode" -> Optional.of(SOFTWARE_OATH);
      case "hardwareOneTimePasscode" -> Optional.of(HARDWARE_OATH);
      case "fido2SecurityKey",
          "fido2",
          "passKeyDeviceBound",
          "passKeySynced",
          "passKeyDeviceBoundWindowsHello" ->
          Optional.of(FIDO2);
      case "windowsHelloForBusiness" -> Optional.of(WINDOWS_HELLO);
      case "macOsSecureEnclaveKey" -> Optional.of(PLATFORM);
      case "temporaryAccessPass" -> Optional.of(TEMPORARY_PASS);
      case "externalAuthMethod" -> Optional.of(EXTERNAL);
      case "qrCodePin" -> Optional.of(QR_CODE);
      default -> Optional.empty();
    };
  }

  /** The method as Graph shows it for a user; its id is the same each time. */
  ObjectNode shown(String userId) {
    ObjectNode shown = JsonNodeFactory.instance.objectNode();
    shown.put("@odata.type", "#microsoft.graph.%sAuthenticationMethod".formatted(type));
    shown.put("id", fixedId.isEmpty() ? madeUpId(userId) : fixedId);
    shown.putNull("createdDateTime");
    switch (this) {
      case PASSWORD -> shown.putNull("password");
      case MOBILE -> phone(shown, "mobile");
      case ALTERNATE_MOBILE -> phone(shown, "alternateMobile");
      case OFFICE -> phone(shown, "office");
      case SOFTWARE_OATH -> shown.putNull("secretKey");
      case TEMPORARY_PASS -> shown.put("isUsable", true).putNull("temporaryAccessPass");
      case EMAIL,
          AUTHENTICATOR,
          HARDWARE_OATH,
          FIDO2,
          WINDOWS_HELLO,
          PLATFORM,
          EXTERNAL,
          QR_CODE -> {
        // The report tells nothing more of these.
      }
    }
    return shown;
  }

  private static void phone(ObjectNode shown, String phoneType) {
    shown.put("phoneType", phoneType).put("smsSignInState", "notConfigured");
  }

  private String madeUpId(String userId) {
    byte[] name = (userId + name()).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(name).toString();
  }
}
