package dev.twofold.emulator.odata;

import dev.twofold.emulator.tenant.Rows;

/** In which order the rows of a list are gone through. */
enum Direction {
  /** By their numbers. */
  NUMBERED {
    @Override
    int first(Rows rows) {
      return rows.size() > 0 ? 0 : END;
    }

    @Override
    int after(Rows rows, int number) {
      return number + 1 < rows.size() ? number + 1 : END;
    }
  },
  /** The rows that were added, the last one first, and then those of the start by their numbers. */
  NEWEST_FIRST {
    @Override
    int first(Rows rows) {
      return rows.size() > rows.originals() ? rows.size() - 1 : NUMBERED.first(rows);
    }

    @Override
    int after(Rows rows, int number) {
      if (number > rows.originals()) {
        return number - 1;
      }
      if (number == rows.originals()) {
        return number > 0 ? 0 : END;
      }
      return number + 1 < rows.originals() ? number + 1 : END;
    }
  },
  /** The reverse of {@link #NEWEST_FIRST}. */
  OLDEST_FIRST {
    @Override
    int first(Rows rows) {
      return rows.originals() > 0 ? rows.originals() - 1 : NUMBERED.first(rows);
    }

    @Override
    int after(Rows rows, int number) {
      if (number >= rows.originals()) {
        return NUMBERED.after(rows, number);
      }
      if (number > 0) {
        return number - 1;
      }
      return rows.size() > rows.originals() ? rows.originals() : END;
    }
  };

  /** No further row. */
  static final int END = -1;

  /** The number of the first row, or {@link #END}. */
  abstract int first(Rows rows);

  /** The number of the row after this one, or {@link #END}. */
  abstract int after(Rows rows, int number);
}
