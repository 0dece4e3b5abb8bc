package dev.twofold.server.customer.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The sets of reasons, and how many users each set is about: a user for whom two reasons hold is
 * counted once.
 *
 * @param users the users
 * @param reasons the reasons, at most a handful
 */
record Subsets(List<Alike> users, List<Reason> reasons) {

  /** What explains that so many users are counted otherwise. */
  Explanation explain(long difference) {
    if (difference == 0) {
      return new Explanation.Same();
    }
    List<List<Explanation.Users>> exact = exact(difference);
    if (!exact.isEmpty()) {
      return new Explanation.Exactly(exact);
    }
    List<Reason> there = reasons.stream().filter(reason -> size(List.of(reason)) > 0).toList();
    long most = size(there);
    return most > difference
        ? new Explanation.Possibly(counted(there))
        : new Explanation.Partly(counted(there), difference - most);
  }

  /** The smallest sets whose users are exactly so many. */
  private List<List<Explanation.Users>> exact(long difference) {
    List<List<Reason>> found = new ArrayList<>();
    for (int wanted = 1; wanted <= reasons.size() && found.isEmpty(); wanted++) {
      int count = wanted;
      IntStream.range(1, 1 << reasons.size())
          .filter(bits -> Integer.bitCount(bits) == count)
          .mapToObj(this::chosen)
          .filter(chosen -> size(chosen) == difference)
          .forEach(found::add);
    }
    return found.stream().map(this::counted).toList();
  }

  private List<Reason> chosen(int bits) {
    return IntStream.range(0, reasons.size())
        .filter(number -> (bits >> number & 1) == 1)
        .mapToObj(reasons::get)
        .toList();
  }

  private long size(List<Reason> chosen) {
    return users.stream()
        .filter(alike -> chosen.stream().anyMatch(reason -> reason.means(alike)))
        .mapToLong(Alike::users)
        .sum();
  }

  private List<Explanation.Users> counted(List<Reason> chosen) {
    return chosen.stream()
        .map(reason -> new Explanation.Users(reason, size(List.of(reason))))
        .toList();
  }
}
