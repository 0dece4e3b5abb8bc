package dev.twofold.emulator.odata;

import dev.twofold.emulator.web.Request;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a round of a delta query stands.
 *
 * @param history the tenant's history that the revision belongs to
 * @param issued when the round began, in seconds since 1970
 * @param revision the caller knows all changes up to here, once it has read the first round
 * @param cursor in the first round, the number of the next row; -1 in later rounds
 * @param again how often the same page was sent again
 * @param select the {@code $select} of the first call; empty for the usual properties
 * @param ids the ids that the first call filtered by, separated by commas; empty for all
 */
record DeltaToken(
    String history, long issued, long revision, int cursor, int again, String select, String ids) {
  private static final Pattern FORM =
      Pattern.compile(
          "([^|]*)\\|(\\d{1,18})\\|(\\d{1,18})\\|(-?\\d{1,9})\\|(\\d{1,9})\\|([^|]*)\\|([^|]*)");

  /**
   * The token of a request; nothing where it has none.
   *
   * @throws QueryRefused if it is not as it was given out
   */
  static Optional<DeltaToken> of(Request request) {
    return Links.token(request, Links.DELTA_TOKEN)
        .or(() -> Links.token(request, Links.SKIP_TOKEN))
        .map(token -> read(Seal.open(token, purpose(request)).orElse("")));
  }

  private static DeltaToken read(String content) {
    Matcher form = FORM.matcher(content);
    if (!form.matches()) {
      throw QueryRefused.badRequest("Badly formed token.");
    }
    return new DeltaToken(
        form.group(1),
        Long.parseLong(form.group(2)),
        Long.parseLong(form.group(3)),
        Integer.parseInt(form.group(4)),
        Integer.parseInt(form.group(5)),
        form.group(6),
        form.group(7));
  }

  /** The same round, further on. */
  DeltaToken at(long reached, int nextCursor) {
    return new DeltaToken(history, issued, reached, nextCursor, 0, select, ids);
  }

  /** The end of a round, at this time. */
  DeltaToken done(long reached, Instant now) {
    return new DeltaToken(history, now.getEpochSecond(), reached, -1, 0, select, ids);
  }

  /** The same place once more. */
  DeltaToken repeated() {
    return new DeltaToken(history, issued, revision, cursor, again + 1, select, ids);
  }

  /** A link with this token in place of the query; its name tells a next page or a next round. */
  String link(Request request, String name) {
    String content =
        "%s|%d|%d|%d|%d|%s|%s".formatted(history, issued, revision, cursor, again, select, ids);
    return "%s?%s=%s"
        .formatted(Links.address(request), name, Seal.close(content, purpose(request)));
  }

  private static String purpose(Request request) {
    return request.rawPath();
  }
}
