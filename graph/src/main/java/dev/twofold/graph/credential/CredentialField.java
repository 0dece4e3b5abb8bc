package dev.twofold.graph.credential;

import java.util.Arrays;
import java.util.Optional;

/** What a credential consists of, with its name in a file and in the environment. */
enum CredentialField {
  CLIENT_ID("clientId", "TWOFOLD_CLIENT_ID"),
  TENANT_ID("tenantId", "TWOFOLD_TENANT_ID"),
  CLIENT_SECRET("clientSecret", "TWOFOLD_CLIENT_SECRET"),
  CERTIFICATE("certificate", "TWOFOLD_CERTIFICATE"),
  CERTIFICATE_PASSWORD("certificatePassword", "TWOFOLD_CERTIFICATE_PASSWORD"),
  REFRESH_TOKEN("refreshToken", "TWOFOLD_REFRESH_TOKEN");

  private final String inFile;
  private final String inEnvironment;

  CredentialField(String inFile, String inEnvironment) {
    this.inFile = inFile;
    this.inEnvironment = inEnvironment;
  }

  /** Its key in a credential file. */
  String inFile() {
    return inFile;
  }

  /** The name of its variable. */
  String inEnvironment() {
    return inEnvironment;
  }

  /** The field with this key. */
  static Optional<CredentialField> ofFile(String key) {
    return Arrays.stream(values()).filter(field -> field.inFile.equals(key)).findFirst();
  }
}
