package dev.twofold.graph.credential;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The parts of a credential, wherever they came from.
 *
 * @param values what is there
 * @param place where a part is or would be, for a sentence
 */
record CredentialParts(
    Map<CredentialField, String> values, Function<CredentialField, String> place) {
  private static final Pattern GUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern TENANT = Pattern.compile("[0-9a-zA-Z][0-9a-zA-Z.-]{0,252}");

  /** One part. */
  Optional<String> get(CredentialField field) {
    return Optional.ofNullable(values.get(field));
  }

  /** The whole, with a certificate's path relative to this folder. */
  AppCredential credential(Path folder, Optional<RefreshTokenStore> refreshTokens)
      throws UnusableCredential {
    requireForm(CredentialField.TENANT_ID, TENANT, "the id or the domain of a tenant");
    return new AppCredential(
        clientId(), get(CredentialField.TENANT_ID), proof(folder), refreshTokens);
  }

  private String clientId() throws UnusableCredential {
    requireForm(CredentialField.CLIENT_ID, GUID, "the id of the app, a GUID");
    return get(CredentialField.CLIENT_ID)
        .orElseThrow(() -> wrong(CredentialField.CLIENT_ID, "is missing; give the id of the app"));
  }

  private void requireForm(CredentialField field, Pattern form, String words)
      throws UnusableCredential {
    Optional<String> value = get(field);
    if (value.isPresent() && !form.matcher(value.get()).matches()) {
      throw wrong(field, "must be " + words);
    }
  }

  private Proof proof(Path folder) throws UnusableCredential {
    Optional<String> secret = get(CredentialField.CLIENT_SECRET);
    Optional<String> certificate = get(CredentialField.CERTIFICATE);
    if (secret.isPresent() && certificate.isPresent()) {
      throw wrong(
          CredentialField.CLIENT_SECRET, "stands beside a certificate; give one of the two");
    }
    if (certificate.isPresent()) {
      return CertificateFile.read(
          path(folder, certificate.get()), get(CredentialField.CERTIFICATE_PASSWORD));
    }
    if (get(CredentialField.CERTIFICATE_PASSWORD).isPresent()) {
      throw wrong(CredentialField.CERTIFICATE_PASSWORD, "needs a certificate beside it");
    }
    return new Proof.Secret(
        secret.orElseThrow(
            () -> wrong(CredentialField.CLIENT_SECRET, "is missing; give it or a certificate")));
  }

  private Path path(Path folder, String certificate) throws UnusableCredential {
    try {
      return folder.resolve(certificate);
    } catch (InvalidPathException _) {
      throw wrong(CredentialField.CERTIFICATE, "must be the path of a PEM or PKCS#12 file");
    }
  }

  private UnusableCredential wrong(CredentialField field, String sentence) {
    String text = place.apply(field) + " " + sentence + ".";
    return new UnusableCredential(text);
  }

  @Override
  public String toString() {
    return "CredentialParts[...]";
  }
}
