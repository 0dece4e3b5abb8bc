package dev.twofold.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.cli.CommandLineRun;
import dev.twofold.cli.FakeEngine;
import dev.twofold.cli.Sample;
import dev.twofold.engine.verdict.UserVerdict;
import dev.twofold.engine.verdict.Verdict;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page: self-contained, harmless, well-formed. */
final class HtmlReportTest {
  private static final String HOSTILE = "</script><script>alert('x')</script><img src=x onerror=y>";
  private static final Set<String> VOID = Set.of("meta", "input", "link", "br", "hr", "img");

  private static List<UserVerdict> verdicts() {
    return List.of(
        Sample.always(Sample.user("u1", "Ada")),
        Sample.gap(Sample.user("u2", HOSTILE), Sample.signIn()),
        Sample.gap(Sample.user("\"><b>u3", "Ben"), Sample.beyondWhatIf()),
        Sample.unknown(Sample.user("u4", "Cleo"), Verdict.ALWAYS, Verdict.NEVER));
  }

  private static String page(String... paths) {
    List<String> args = new ArrayList<>(List.of("assess", "--format", "html"));
    args.addAll(List.of(paths));
    FakeEngine engine = new FakeEngine(Map.of("t", verdicts(), "s", verdicts()));
    CommandLineRun run = CommandLineRun.with(engine, args.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    return run.out();
  }

  private static List<String> all(String regex, String text) {
    return Pattern.compile(regex, Pattern.DOTALL)
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  @Test
  void loadsNothing() {
    String page = page("t");

    assertThat(all("(?:src|href|srcset|action|data)=\"([^\"]*)\"", page))
        .allSatisfy(target -> assertThat(target).startsWith("#"));
    assertThat(page).doesNotContain("@import", "url(", "<link", "<iframe", "http://", "https://");
  }

  @Test
  void allowsItsOwnStyleAndScriptAlone() throws NoSuchAlgorithmException {
    String page = page("t");

    assertThat(page)
        .contains("default-src &#39;none&#39;")
        .contains("style-src &#39;" + hash(all("<style>(.*?)</style>", page).getFirst()))
        .contains("script-src &#39;" + hash(all("<script>(.*?)</script>", page).getFirst()))
        .doesNotContain("unsafe-inline", "nonce-", " style=\"", " onclick=");
  }

  private static String hash(String content) throws NoSuchAlgorithmException {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }

  @Test
  void escapesNames() {
    String page = page("t");

    assertThat(page).doesNotContain("alert('x')</script>", "<img", "<b>u3");
    assertThat(all("(<script\\b)", page)).hasSize(2);
    assertThat(page).contains("\\u003c/script\\u003e\\u003cscript\\u003ealert");
  }

  @Test
  void isWellFormed() {
    assertWellFormed(page("t"));
    assertWellFormed(page("t", "s"));
  }

  private static void assertWellFormed(String page) {
    String markup = page.replaceAll("(?s)(<(script|style)\\b[^>]*>).*?(</\\2>)", "$1$3");
    Deque<String> open = new ArrayDeque<>();
    Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)\\b[^>]*?(/?)>")
        .matcher(markup)
        .results()
        .filter(tag -> !VOID.contains(tag.group(2)) && tag.group(3).isEmpty())
        .forEach(tag -> step(open, tag));
    assertThat(open).isEmpty();
  }

  private static void step(Deque<String> open, MatchResult tag) {
    if (tag.group(1).isEmpty()) {
      open.push(tag.group(2));
    } else {
      assertThat(open.pop()).isEqualTo(tag.group(2));
    }
  }

  @Test
  void hasIdsOnceAndWhatRefersToThem() {
    String page = page("t", "s");
    List<String> ids = all(" id=\"([^\"]*)\"", page);

    assertThat(ids).doesNotHaveDuplicates();
    Set<String> wanted = new HashSet<>(all("href=\"#([^\"]*)\"", page));
    wanted.addAll(all("aria-labelledby=\"([^\"]*)\"", page));
    wanted.addAll(all("data-copy=\"([^\"]*)\"", page));
    assertThat(ids).containsAll(wanted);
  }

  @Test
  void hasHeadingsInOrder() {
    for (String page : List.of(page("t"), page("t", "s"))) {
      int last = 0;
      for (String level : all("<h([1-6])\\b", page)) {
        assertThat(Integer.parseInt(level)).isLessThanOrEqualTo(last + 1);
        last = Integer.parseInt(level);
      }
      assertThat(all("<(h1)\\b", page)).hasSize(1);
    }
  }

  @Test
  void saysWhatMattersWithoutJavaScript() {
    assertThat(page("t"))
        .contains("2 of 4 users can sign in with a password alone")
        .contains("As of 21 November 2026, 07:12 UTC (3 h ago)", "Source: t")
        .contains("This sign-in succeeds with a password alone")
        .contains("&quot;clientAppType&quot;: &quot;browser&quot;")
        .contains("groups/g9/transitiveMembers", "no named location");
  }
}
