package dev.twofold.server.web;

import java.util.List;

/**
 * Makes the frame of a page for one request; a controller's method takes it as a parameter.
 *
 * @param reader who asks
 * @param csrfToken the token for the forms of this page
 */
public record FrameMaker(Reader reader, String csrfToken) {

  /**
   * The frame of a page.
   *
   * @param title the page's name, without the program's
   * @param trail the way to this page, without the page itself
   */
  public Frame page(String title, Frame.Crumb... trail) {
    return new Frame(title, List.of(trail), reader, csrfToken);
  }
}
