package dev.twofold.emulator.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The key that signs tokens, made when the emulator starts. Safe for many threads. */
final class SigningKeys {
  private static final String ALGORITHM = "SHA256withRSA";

  private final PrivateKey privateKey;
  private final RSAPublicKey publicKey;
  private final KeyCertificate certificate;

  private SigningKeys(PrivateKey privateKey, RSAPublicKey publicKey, KeyCertificate certificate) {
    this.privateKey = privateKey;
    this.publicKey = publicKey;
    this.certificate = certificate;
  }

  /** A new key of 2048 bits, with a certificate from this time on. */
  static SigningKeys create(Instant now) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair pair = generator.generateKeyPair();
      return new SigningKeys(
          pair.getPrivate(), (RSAPublicKey) pair.getPublic(), KeyCertificate.of(pair, now));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("the JDK cannot make RSA keys", missing);
    }
  }

  /** These claims as a signed token. */
  String sign(ObjectNode claims) {
    ObjectNode header = JsonNodeFactory.instance.objectNode();
    header.put("typ", "JWT").put("alg", "RS256");
    header.put("x5t", certificate.sha1Thumbprint()).put("kid", certificate.sha1Thumbprint());
    String text = Jwt.textToSign(header, claims);
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(privateKey);
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return text + "." + Jwt.encode(signature.sign());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("the JDK cannot sign", impossible);
    }
  }

  /** Reads a token that this key signed; nothing for any other text. */
  Optional<Jwt> verified(String token) {
    return Jwt.parse(token).filter(this::isOurs);
  }

  private boolean isOurs(Jwt jwt) {
    return jwt.headerText("alg").equals("RS256")
        && Jwt.decode(jwt.signature()).filter(bytes -> matches(jwt, bytes)).isPresent();
  }

  private boolean matches(Jwt jwt, byte[] bytes) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(publicKey);
      signature.update(jwt.signedText().getBytes(StandardCharsets.UTF_8));
      return signature.verify(bytes);
    } catch (GeneralSecurityException _) {
      return false; // a signature of a wrong length is no signature of ours
    }
  }

  /** The key set that clients verify with (graph-api part 2, OIDC discovery document). */
  ObjectNode keySet(String issuer) {
    ObjectNode set = JsonNodeFactory.instance.objectNode();
    ObjectNode key = set.putArray("keys").addObject();
    key.put("kty", "RSA").put("use", "sig");
    key.put("kid", certificate.sha1Thumbprint()).put("x5t", certificate.sha1Thumbprint());
    key.put("n", Jwt.encode(unsigned(publicKey.getModulus().toByteArray())));
    key.put("e", Jwt.encode(unsigned(publicKey.getPublicExponent().toByteArray())));
    key.putArray("x5c").add(certificate.base64());
    key.put("issuer", issuer);
    return set;
  }

  private static byte[] unsigned(byte[] number) {
    return number.length > 1 && number[0] == 0
        ? Arrays.copyOfRange(number, 1, number.length)
        : number;
  }
}
