package dev.twofold.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids of the customers and users of {@link SamplePartner}. */
public final class SampleTenant {
  private SampleTenant() {}

  /** The tenant id of a customer by its number, from 1. */
  public static UUID id(int number) {
    ByteBuffer bytes = ByteBuffer.wrap(md5("tenant " + number));
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  private static byte[] md5(String text) {
    try {
      return MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
