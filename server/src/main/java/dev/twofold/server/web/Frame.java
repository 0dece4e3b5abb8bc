package dev.twofold.server.web;

import java.util.List;

/**
 * What stands around the content of every page.
 *
 * @param title the page's name, without the program's
 * @param trail the way to this page, without the page itself
 * @param reader who reads it
 * @param csrfToken the token that every form sends back as {@code _csrf}
 */
public record Frame(String title, List<Crumb> trail, Reader reader, String csrfToken) {

  /** A page. */
  public Frame {
    trail = List.copyOf(trail);
  }

  /**
   * A page on the way.
   *
   * @param name its name
   * @param path its address on this server
   */
  public record Crumb(String name, String path) {}
}
