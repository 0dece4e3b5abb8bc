package dev.twofold.snapshot.people;

import java.util.HashMap;
import java.util.Map;

/**
 * Numbers object ids from 0 on. A GUID takes two longs in an open-addressing table and no object;
 * other ids, which only hand-made inputs have, go to a map.
 */
final class IdTable {
  private static final int GUID_LENGTH = 36;
  private static final int FIRST_CAPACITY = 1 << 10;

  private final Map<String, Integer> others = new HashMap<>();
  private final char[] letters = new char[GUID_LENGTH];
  private long[] keys = new long[2 * FIRST_CAPACITY];
  private int[] numbers = new int[FIRST_CAPACITY]; // 0 is free, else the number plus 1
  private int size;
  private long high;
  private long low;

  /** How many ids have a number. */
  int size() {
    return size;
  }

  /** The number of an id, a new one where it has none yet. */
  int numberOf(String id) {
    return isGuid(id) ? numberOfGuid() : others.computeIfAbsent(id, _ -> size++);
  }

  /** The number of the id in a part of {@code text}, a new one where it has none yet. */
  int numberOf(char[] text, int offset, int length) {
    return length == GUID_LENGTH && parse(text, offset)
        ? numberOfGuid()
        : numberOf(new String(text, offset, length));
  }

  /** The number of an id, or -1. */
  int find(String id) {
    return isGuid(id) ? numbers[position()] - 1 : others.getOrDefault(id, -1);
  }

  private boolean isGuid(String id) {
    if (id.length() != GUID_LENGTH) {
      return false;
    }
    id.getChars(0, GUID_LENGTH, letters, 0);
    return parse(letters, 0);
  }

  private int numberOfGuid() {
    int position = position();
    if (numbers[position] == 0) {
      if (size > numbers.length / 2) {
        grow();
        position = position();
      }
      keys[2 * position] = high;
      keys[2 * position + 1] = low;
      numbers[position] = ++size;
    }
    return numbers[position] - 1;
  }

  /** Where the key in {@link #high} and {@link #low} is, or would be. */
  private int position() {
    int mask = numbers.length - 1;
    int position = spread(high, low) & mask;
    while (numbers[position] != 0
        && (keys[2 * position] != high || keys[2 * position + 1] != low)) {
      position = (position + 1) & mask;
    }
    return position;
  }

  private static int spread(long high, long low) {
    long mixed = (high ^ Long.rotateLeft(low, 32)) * 0x9E3779B97F4A7C15L;
    return (int) (mixed ^ mixed >>> 32);
  }

  private void grow() {
    long wantedHigh = high;
    long wantedLow = low;
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[2 * oldKeys.length];
    numbers = new int[2 * oldNumbers.length];
    for (int i = 0; i < oldNumbers.length; i++) {
      if (oldNumbers[i] != 0) {
        high = oldKeys[2 * i];
        low = oldKeys[2 * i + 1];
        int position = position();
        keys[2 * position] = high;
        keys[2 * position + 1] = low;
        numbers[position] = oldNumbers[i];
      }
    }
    high = wantedHigh;
    low = wantedLow;
  }

  /** Reads a GUID into {@link #high} and {@link #low}; false where it is none. */
  private boolean parse(char[] text, int offset) {
    long first = 0;
    long second = 0;
    int digits = 0;
    for (int i = 0; i < GUID_LENGTH; i++) {
      char c = text[offset + i];
      if (i == 8 || i == 13 || i == 18 || i == 23) {
        if (c != '-') {
          return false;
        }
        continue;
      }
      int digit = digit(c);
      if (digit < 0) {
        return false;
      }
      if (digits++ < 16) {
        first = first << 4 | digit;
      } else {
        second = second << 4 | digit;
      }
    }
    high = first;
    low = second;
    return true;
  }

  private static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }
}
