package dev.twofold.graph.collect;

import dev.twofold.snapshot.json.Ids;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * A set of ids that takes 16 bytes for each in a table half full: GUIDs as they are, anything else
 * by a digest that nobody finds two texts for.
 */
final class IdSet {
  private long[] slots = new long[1 << 7];
  private boolean hasZero;
  private int size;

  /** Adds an id, if it is not there yet. */
  void add(String id) {
    UUID guid = guid(id);
    if (isZero(guid)) {
      hasZero = true;
      return;
    }
    if (size >= slots.length / 4) {
      grow();
    }
    int slot = slot(slots, guid.getMostSignificantBits(), guid.getLeastSignificantBits());
    if (slots[slot] == 0 && slots[slot + 1] == 0) {
      slots[slot] = guid.getMostSignificantBits();
      slots[slot + 1] = guid.getLeastSignificantBits();
      size++;
    }
  }

  /** True for an id that was added. */
  boolean contains(String id) {
    UUID guid = guid(id);
    if (isZero(guid)) {
      return hasZero;
    }
    int slot = slot(slots, guid.getMostSignificantBits(), guid.getLeastSignificantBits());
    return slots[slot] != 0 || slots[slot + 1] != 0;
  }

  private static boolean isZero(UUID guid) {
    return guid.getMostSignificantBits() == 0 && guid.getLeastSignificantBits() == 0;
  }

  private static UUID guid(String id) {
    if (Ids.isGuid(id)) {
      return UUID.fromString(id);
    }
    ByteBuffer digest = ByteBuffer.wrap(sha256().digest(id.getBytes(StandardCharsets.UTF_8)));
    return new UUID(digest.getLong(), digest.getLong());
  }

  /** The slot of the id, or the free one where it belongs. */
  private static int slot(long[] slots, long high, long low) {
    int mask = slots.length - 1;
    int slot = (int) mixed(high, low) & mask & ~1;
    while ((slots[slot] != 0 || slots[slot + 1] != 0)
        && (slots[slot] != high || slots[slot + 1] != low)) {
      slot = (slot + 2) & mask;
    }
    return slot;
  }

  private static long mixed(long high, long low) {
    long mixed = (high ^ Long.rotateLeft(low, 32)) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 29);
  }

  private void grow() {
    long[] larger = new long[slots.length * 2];
    for (int slot = 0; slot < slots.length; slot += 2) {
      if (slots[slot] != 0 || slots[slot + 1] != 0) {
        int free = slot(larger, slots[slot], slots[slot + 1]);
        larger[free] = slots[slot];
        larger[free + 1] = slots[slot + 1];
      }
    }
    slots = larger;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
