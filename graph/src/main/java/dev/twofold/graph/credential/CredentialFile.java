package dev.twofold.graph.credential;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A credential in a file: a JSON object with {@code clientId}, one of {@code clientSecret} and
 * {@code certificate} (a PEM or PKCS#12 file, relative to this one, with {@code
 * certificatePassword} where it needs one), and optionally {@code tenantId} and {@code
 * refreshToken}.
 */
public final class CredentialFile {
  private CredentialFile() {}

  /**
   * Reads it. A refresh token that the token service replaces is written back to it.
   *
   * @throws UnusableCredential if others than its owner have access to it or to the certificate, or
   *     if it is not as above
   */
  public static AppCredential read(Path file) throws UnusableCredential {
    FilePrivacy.require(file);
    Map<CredentialField, String> values = values(file);
    CredentialParts parts =
        new CredentialParts(values, field -> "%s: the field `%s`".formatted(file, field.inFile()));
    Optional<RefreshTokenStore> tokens =
        parts
            .get(CredentialField.REFRESH_TOKEN)
            .map(value -> RefreshTokenStore.inFile(file, new RefreshToken(value)));
    return parts.credential(file.toAbsolutePath().resolveSibling(""), tokens);
  }

  private static Map<CredentialField, String> values(Path file) throws UnusableCredential {
    Map<CredentialField, String> values = new EnumMap<>(CredentialField.class);
    for (Map.Entry<String, JsonNode> entry : CredentialJson.object(file).properties()) {
      CredentialField field = field(file, entry.getKey());
      values.put(field, CredentialJson.text(file, field, entry.getValue()));
    }
    return values;
  }

  private static CredentialField field(Path file, String key) throws UnusableCredential {
    // The key is not quoted: it could be a secret in the wrong place.
    return CredentialField.ofFile(key)
        .orElseThrow(() ->
            new UnusableCredential(
                "%s: it has an unknown field; the fields are %s."
                    .formatted(file, CredentialJson.fields())));
  }
}
