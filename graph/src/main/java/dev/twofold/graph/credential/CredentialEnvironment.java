package dev.twofold.graph.credential;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A credential in environment variables: {@code TWOFOLD_CLIENT_ID}, one of {@code
 * TWOFOLD_CLIENT_SECRET} and {@code TWOFOLD_CERTIFICATE} (the path of a PEM or PKCS#12 file, with
 * {@code TWOFOLD_CERTIFICATE_PASSWORD} where it needs one), and optionally {@code
 * TWOFOLD_TENANT_ID} and {@code TWOFOLD_REFRESH_TOKEN}.
 */
public final class CredentialEnvironment {
  private CredentialEnvironment() {}

  /**
   * Reads it; an empty variable counts as none. A refresh token that the token service replaces is
   * kept in memory only.
   *
   * @throws UnusableCredential if the variables are not as above
   */
  public static AppCredential read(Map<String, String> environment) throws UnusableCredential {
    Map<CredentialField, String> values = new EnumMap<>(CredentialField.class);
    for (CredentialField field : CredentialField.values()) {
      String value = environment.getOrDefault(field.inEnvironment(), "");
      if (!value.isBlank()) {
        values.put(field, value);
      }
    }
    CredentialParts parts = new CredentialParts(values, CredentialEnvironment::place);
    Optional<RefreshTokenStore> tokens =
        parts
            .get(CredentialField.REFRESH_TOKEN)
            .map(value -> RefreshTokenStore.inMemory(new RefreshToken(value)));
    return parts.credential(Path.of(""), tokens);
  }

  private static String place(CredentialField field) {
    return "the variable " + field.inEnvironment();
  }
}
