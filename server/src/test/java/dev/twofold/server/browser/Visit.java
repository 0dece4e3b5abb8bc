package dev.twofold.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A browser window of its own, with no memory of others. Whatever the browser complains about (a
 * refused script or style, a fault in a script) fails {@link #check}.
 *
 * <pre>{@code
 * try (Visit visit = Visit.to(server.uri().resolve("/customers"), View.NARROW)) {
 *   visit.check("customers");
 *   visit.page().getByRole(AriaRole.SEARCHBOX).fill("contoso");
 * }
 * }</pre>
 */
public final class Visit implements AutoCloseable {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private static final int TALLEST_PICTURE = 2_000;

  private final BrowserContext context;
  private final Page page;
  private final View view;
  private final List<String> complaints = new ArrayList<>();

  private Visit(BrowserContext context, View view) {
    this.context = context;
    this.page = context.newPage();
    this.view = view;
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
        complaints.add(message.text());
      }
    });
    page.onPageError(complaints::add);
  }

  /** Opens a page, with scripts. */
  public static Visit to(URI address, View view) {
    return open(address, view, options(view));
  }

  /** Opens a page in a browser without scripts. */
  public static Visit withoutScripts(URI address, View view) {
    return open(address, view, options(view).setJavaScriptEnabled(false));
  }

  private static Browser.NewContextOptions options(View view) {
    return new Browser.NewContextOptions()
        .setViewportSize(view.width(), view.height())
        .setColorScheme(view.scheme())
        .setReducedMotion(ReducedMotion.REDUCE)
        .setLocale("en-GB")
        .setTimezoneId("Europe/Berlin");
  }

  private static Visit open(URI address, View view, Browser.NewContextOptions options) {
    Visit visit = new Visit(Chromium.browser().newContext(options), view);
    visit.page.navigate(address.toString());
    return visit;
  }

  /** The page, to click and type in. */
  public Page page() {
    return page;
  }

  /**
   * Keeps a picture, and finds nothing wrong: nobody is shut out by how the page is made, it
   * scrolls only up and down, and the browser had nothing to refuse.
   *
   * @param name of the picture in {@code target/screenshots}, before width and colours
   */
  public void check(String name) {
    picture(name);
    assertThat(Axe.violations(page)).as("axe: %s, %s", name, view).isEmpty();
    Object sideways =
        page.evaluate(
            "() => document.scrollingElement.scrollWidth > document.scrollingElement.clientWidth");
    assertThat(sideways).as("%s, %s: it scrolls sideways", name, view).isEqualTo(false);
    assertThat(complaints).as("%s, %s: what the browser complains about", name, view).isEmpty();
  }

  /** Keeps a picture of the page, of long ones the first {@value #TALLEST_PICTURE} pixels. */
  public void picture(String name) {
    Number height = (Number) page.evaluate("() => document.scrollingElement.scrollHeight");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(SCREENSHOTS.resolve(name + "-" + view + ".png"))
            .setFullPage(true)
            .setClip(0, 0, view.width(), Math.min(height.intValue(), TALLEST_PICTURE)));
  }

  @Override
  public void close() {
    context.close();
  }
}
