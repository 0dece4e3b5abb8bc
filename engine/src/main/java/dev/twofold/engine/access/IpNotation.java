package dev.twofold.engine.access;

import java.util.ArrayList;
import java.util.List;

/** The written form of addresses. */
final class IpNotation {
  private static final int GROUPS = 8;

  private IpNotation() {}

  static IpAddress parse4(String text) {
    return new IpAddress(false, 0, bits4(text));
  }

  private static long bits4(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4) {
      throw notAnAddress(text);
    }
    long bits = 0;
    for (String part : parts) {
      bits = bits << 8 | number(part, 10, 255, text);
    }
    return bits;
  }

  static IpAddress parse6(String text) {
    int gap = text.indexOf("::");
    List<Integer> before = groups(gap < 0 ? text : text.substring(0, gap), text);
    List<Integer> after = gap < 0 ? List.of() : groups(text.substring(gap + 2), text);
    int missing = GROUPS - before.size() - after.size();
    if (gap < 0 ? missing != 0 : missing < 1) {
      throw notAnAddress(text);
    }
    List<Integer> all = new ArrayList<>(before);
    for (int i = 0; i < missing; i++) {
      all.add(0);
    }
    all.addAll(after);
    return mapped(bits(all.subList(0, 4)), bits(all.subList(4, GROUPS)));
  }

  private static IpAddress mapped(long high, long low) {
    boolean isIpv4 = high == 0 && low >>> 32 == 0xFFFFL;
    return isIpv4 ? new IpAddress(false, 0, low & 0xFFFF_FFFFL) : new IpAddress(true, high, low);
  }

  private static List<Integer> groups(String part, String text) {
    List<Integer> groups = new ArrayList<>();
    if (part.isEmpty()) {
      return groups;
    }
    String[] pieces = part.split(":", -1);
    for (int i = 0; i < pieces.length; i++) {
      if (i == pieces.length - 1 && pieces[i].indexOf('.') >= 0) {
        long bits = bits4(pieces[i]);
        groups.add((int) (bits >>> 16));
        groups.add((int) (bits & 0xFFFF));
      } else {
        groups.add((int) number(pieces[i], 16, 0xFFFF, text));
      }
    }
    return groups;
  }

  private static long bits(List<Integer> groups) {
    long bits = 0;
    for (int group : groups) {
      bits = bits << 16 | group;
    }
    return bits;
  }

  private static long number(String digits, int radix, int most, String text) {
    if (digits.isEmpty()
        || digits.length() > 4
        || !digits.chars().allMatch(c -> Character.digit(c, radix) >= 0)) {
      throw notAnAddress(text);
    }
    int value = Integer.parseInt(digits, radix);
    if (value > most) {
      throw notAnAddress(text);
    }
    return value;
  }

  private static IllegalArgumentException notAnAddress(String text) {
    return new IllegalArgumentException("`%s` is no IP address".formatted(text));
  }

  static String format4(long bits) {
    return "%d.%d.%d.%d"
        .formatted(bits >>> 24 & 255, bits >>> 16 & 255, bits >>> 8 & 255, bits & 255);
  }

  static String format6(long high, long low) {
    int[] groups = new int[GROUPS];
    for (int i = 0; i < 4; i++) {
      groups[i] = (int) ((high >>> (48 - 16 * i)) & 0xFFFF);
      groups[i + 4] = (int) ((low >>> (48 - 16 * i)) & 0xFFFF);
    }
    int gapStart = -1;
    int gapLength = 1;
    for (int start = 0; start < GROUPS; start++) {
      int end = start;
      while (end < GROUPS && groups[end] == 0) {
        end++;
      }
      if (end - start > gapLength) {
        gapStart = start;
        gapLength = end - start;
      }
    }
    return gapStart < 0
        ? join(groups, 0, GROUPS)
        : join(groups, 0, gapStart) + "::" + join(groups, gapStart + gapLength, GROUPS);
  }

  private static String join(int[] groups, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(i == from ? "" : ":").append(Integer.toHexString(groups[i]));
    }
    return text.toString();
  }
}
