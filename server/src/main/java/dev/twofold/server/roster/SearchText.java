package dev.twofold.server.roster;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is searched, of many customers in one text: the JDK then runs through it with the
 * processor's widest instructions, not from object to object.
 */
final class SearchText {
  private static final int BLOCK = 512;
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final List<Block> blocks;

  private SearchText(List<Block> blocks) {
    this.blocks = blocks;
  }

  /** The texts of all rows. */
  static SearchText of(List<RosterCustomer> rows) {
    List<Block> blocks = new ArrayList<>();
    for (int from = 0; from < rows.size(); from += BLOCK) {
      blocks.add(Block.of(rows.subList(from, Math.min(rows.size(), from + BLOCK))));
    }
    return new SearchText(blocks);
  }

  /** The texts after some rows changed or were added. */
  SearchText with(List<RosterCustomer> rows, BitSet changed) {
    List<Block> next = new ArrayList<>();
    for (int from = 0; from < rows.size(); from += BLOCK) {
      int to = Math.min(rows.size(), from + BLOCK);
      int first = changed.nextSetBit(from);
      boolean same = (first < 0 || first >= to) && from / BLOCK < blocks.size();
      next.add(same ? blocks.get(from / BLOCK) : Block.of(rows.subList(from, to)));
    }
    return new SearchText(next);
  }

  /** Keeps those rows whose text contains all words. */
  void retain(BitSet rows, String search) {
    for (String word : SPACES.split(Folding.fold(search).strip(), 0)) {
      if (!word.isEmpty()) {
        rows.and(containing(word));
      }
    }
  }

  private BitSet containing(String word) {
    BitSet found = new BitSet();
    for (int i = 0; i < blocks.size(); i++) {
      blocks.get(i).find(word, i * BLOCK, found);
    }
    return found;
  }

  private static final class Block {
    private final String text;
    private final int[] ends;

    /** The rows' texts, each ended by a line break, and where each row ends. */
    private Block(String text, int[] ends) {
      this.text = text;
      this.ends = ends;
    }

    static Block of(List<RosterCustomer> rows) {
      StringBuilder text = new StringBuilder();
      int[] ends = new int[rows.size()];
      for (int i = 0; i < ends.length; i++) {
        text.append(textOf(rows.get(i))).append('\n');
        ends[i] = text.length();
      }
      return new Block(text.toString(), ends);
    }

    /** Words have no white space in them, so that none is found across two fields. */
    private static String textOf(RosterCustomer row) {
      return Stream.of(row.name(), row.domain().orElse(""), row.tenantId().toString())
          .map(field -> Folding.fold(field).replace('\n', ' '))
          .collect(Collectors.joining(" "));
    }

    void find(String word, int first, BitSet found) {
      int row = 0;
      int at = text.indexOf(word);
      while (at >= 0) {
        while (ends[row] <= at) {
          row++;
        }
        found.set(first + row);
        at = text.indexOf(word, ends[row]);
      }
    }
  }
}
