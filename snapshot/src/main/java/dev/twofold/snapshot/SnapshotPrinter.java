package dev.twofold.snapshot;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** How JSON looks in a snapshot: two spaces, one property a line, nothing between rows. */
final class SnapshotPrinter extends DefaultPrettyPrinter {
  private static final long serialVersionUID = 1L;

  /** How deep the rows of a list lie. */
  static final int ROWS = 2;

  private final int depth;

  /** A printer for values that lie this deep. */
  SnapshotPrinter(int depth) {
    super(
        Separators.createDefaultInstance()
            .withRootSeparator("")
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("")
            .withObjectEmptySeparator(""));
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    indentArraysWith(lines);
    indentObjectsWith(lines);
    this.depth = depth;
    this._nesting = depth;
  }

  @Override
  public SnapshotPrinter createInstance() {
    return new SnapshotPrinter(depth);
  }
}
