package dev.twofold.emulator.odata;

import dev.twofold.emulator.web.Request;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page begins. It names a row by its number, so that changes between two pages neither hide
 * a row nor show one twice.
 *
 * @param cursor the number of the next row to look at, or in a sorted list that of the last row
 *     shown; -1 for the start
 * @param page how many pages came before
 * @param again how often the same page was sent again
 * @param key in a sorted list, the last row's value
 */
record SkipToken(int cursor, int page, int again, String key) {
  static final SkipToken START = new SkipToken(-1, 0, 0, "");

  private static final Pattern FORM =
      Pattern.compile("(-?\\d{1,9}):(\\d{1,9}):(\\d{1,9}):(.*)", Pattern.DOTALL);

  /**
   * The token of a request; the start where it has none.
   *
   * @throws QueryRefused if the token or the query beside it is not as it was given out
   */
  static SkipToken of(Request request) {
    Optional<String> token = Links.token(request, Links.SKIP_TOKEN);
    if (token.isEmpty()) {
      return START;
    }
    Matcher form = FORM.matcher(Seal.open(token.get(), purpose(request)).orElse(""));
    if (!form.matches()) {
      throw new QueryRefused(
          400,
          "Directory_ExpiredPageToken",
          "The specified page token value has expired and can no longer be included in your"
              + " request.");
    }
    return new SkipToken(
        Integer.parseInt(form.group(1)),
        Integer.parseInt(form.group(2)),
        Integer.parseInt(form.group(3)),
        form.group(4));
  }

  /** The page after this one, which begins here. */
  SkipToken next(int beginning, String lastKey) {
    return new SkipToken(beginning, page + 1, 0, lastKey);
  }

  /** The same place once more. */
  SkipToken repeated() {
    return new SkipToken(cursor, page, again + 1, key);
  }

  /** The link to this page, for a caller who sent this request. */
  String link(Request request) {
    String content = "%d:%d:%d:%s".formatted(cursor, page, again, key);
    return Links.with(request, Links.SKIP_TOKEN, Seal.close(content, purpose(request)));
  }

  private static String purpose(Request request) {
    return request.rawPath() + "?" + Links.repeated(request);
  }
}
