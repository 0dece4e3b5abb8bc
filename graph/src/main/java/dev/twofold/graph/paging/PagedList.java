package dev.twofold.graph.paging;

import dev.twofold.graph.call.GraphRefused;
import dev.twofold.graph.call.GraphRequest;
import dev.twofold.graph.call.GraphUnavailable;
import dev.twofold.graph.call.TenantGraph;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Follows the pages of a list to the last (graph-api part 3, paging). */
public final class PagedList {
  private static final int TRIES_OF_A_PAGE = 4;
  private static final int STARTS_OF_A_LIST = 3;
  private static final int VISITS_OF_A_LINK = 3;

  private final TenantGraph graph;
  private final PageTarget target;

  /** Follows lists of this tenant. */
  public PagedList(TenantGraph graph, PageTarget target) {
    this.graph = graph;
    this.target = target;
  }

  /**
   * Reads all pages. A link that Graph no longer knows makes the list begin anew.
   *
   * @return the link to later changes, where the list is a delta query
   * @throws GraphRefused if Graph refuses the list
   * @throws GraphUnavailable if a page can't be had whole, or the links lead in a circle
   */
  public Optional<String> read(GraphRequest first)
      throws GraphRefused, GraphUnavailable, IOException, InterruptedException {
    for (int start = 1; ; start++) {
      Page page = page(first);
      try {
        return rest(first, page);
      } catch (GraphRefused refused) {
        if (start == STARTS_OF_A_LIST || !mayHaveExpired(refused)) {
          throw refused;
        }
        target.restart();
      }
    }
  }

  private Optional<String> rest(GraphRequest first, Page firstPage)
      throws GraphRefused, GraphUnavailable, IOException, InterruptedException {
    Map<String, Integer> visits = new HashMap<>();
    Page page = firstPage;
    while (page.next().isPresent() && target.wantsMore()) {
      String link = page.next().get();
      if (visits.merge(link, 1, Integer::sum) >= VISITS_OF_A_LINK) {
        throw broken("endlessPages", "The links to the next page lead in a circle.");
      }
      page = page(first.next(link));
    }
    return page.delta();
  }

  private static boolean mayHaveExpired(GraphRefused refused) {
    int status = refused.refusal().status();
    return status == 400 || status == 404 || status == 410;
  }

  private Page page(GraphRequest request)
      throws GraphRefused, GraphUnavailable, IOException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        Page page = Page.read(graph.get(request), target);
        target.keep();
        return page;
      } catch (BrokenAnswer broken) {
        target.drop();
        if (attempt == TRIES_OF_A_PAGE) {
          throw broken("brokenPage", String.valueOf(broken.getMessage()));
        }
      }
    }
  }

  /** An answer of Graph that is of no use, however often it was asked. */
  public static GraphUnavailable broken(String code, String message) {
    return new GraphUnavailable(GraphUnavailable.Cause.BROKEN, 200, code, message);
  }
}
