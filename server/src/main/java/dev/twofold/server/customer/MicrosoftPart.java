package dev.twofold.server.customer;

import dev.twofold.server.customer.insight.Comparison;
import dev.twofold.server.customer.insight.Explanation;
import dev.twofold.server.insights.MicrosoftFigures;
import dev.twofold.server.user.UserQuery;
import java.util.List;

/**
 * Microsoft's own figures beside ours.
 *
 * @param figures Microsoft's
 * @param rows each count beside ours
 */
public record MicrosoftPart(MicrosoftFigures figures, List<Row> rows) {

  /** Both. */
  public MicrosoftPart {
    rows = List.copyOf(rows);
  }

  /**
   * One count.
   *
   * @param comparison both counts, and what is known of their difference
   * @param groups the users who may make the difference; for an exact explanation each group alone
   */
  public record Row(Comparison comparison, List<List<Named>> groups) {
    /** A row. */
    public Row {
      groups = groups.stream().map(List::copyOf).toList();
    }

    /** True where nothing in the users can explain all of the difference. */
    public long remaining() {
      return comparison.explanation() instanceof Explanation.Partly(var _, long remaining)
          ? remaining
          : 0;
    }
  }

  /**
   * Users by name.
   *
   * @param users who and how many they are
   * @param query what shows all of them
   * @param names the first few of them
   */
  public record Named(Explanation.Users users, UserQuery query, List<String> names) {
    /** Users. */
    public Named {
      names = List.copyOf(names);
    }
  }
}
