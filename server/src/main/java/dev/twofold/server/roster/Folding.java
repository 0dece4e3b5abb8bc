package dev.twofold.server.roster;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts without case and accents. */
public final class Folding {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Folding() {}

  /** The text as it is searched; folding a folded text changes nothing. */
  public static String fold(String text) {
    return isPlain(text) ? text.toLowerCase(Locale.ROOT) : letters(withoutMarks(text));
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  private static String withoutMarks(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    String lower = MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
  }

  /** Letters that Unicode does not take apart. */
  private static String letters(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case 'ß' -> folded.append("ss");
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'ø' -> folded.append('o');
            case 'đ', 'ð' -> folded.append('d');
            case 'ł' -> folded.append('l');
            case 'ı' -> folded.append('i');
            case 'þ' -> folded.append("th");
            default -> folded.appendCodePoint(c);
          }
        });
    return folded.toString();
  }
}
