package dev.twofold.graph.paging;

import java.io.IOException;
import tools.jackson.core.JsonParser;

/** Where the rows of a list go: those of a page count only once the page is known to be whole. */
public interface PageTarget {
  /**
   * Takes a row of the page that is being read.
   *
   * @param row a parser at the object's first token; it is read up to its last
   * @throws tools.jackson.core.JacksonException where the row can't be read to its end
   */
  void take(JsonParser row);

  /** The page was whole. */
  void keep() throws IOException;

  /** The page was broken: its rows never were. */
  void drop();

  /** False where the pages that are left are of no use. */
  default boolean wantsMore() {
    return true;
  }

  /** All pages are void: the list begins anew. */
  void restart() throws IOException;
}
