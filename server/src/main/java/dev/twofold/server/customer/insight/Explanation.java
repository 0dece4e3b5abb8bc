package dev.twofold.server.customer.insight;

import java.util.List;

/**
 * What is known of a difference between Microsoft's count and ours. That numbers fit proves nothing
 * about how Microsoft counts, and no explanation here says so.
 */
public sealed interface Explanation {

  /**
   * Users for one of the reasons.
   *
   * @param reason the reason
   * @param users how many they are
   */
  record Users(Reason reason, long users) {}

  /** Both counts are the same. */
  record Same() implements Explanation {}

  /**
   * The difference is exactly the number of these users, taken together.
   *
   * @param alternatives each of them alone makes the whole difference
   */
  record Exactly(List<List<Users>> alternatives) implements Explanation {
    /** At least one. */
    public Exactly {
      alternatives = alternatives.stream().map(List::copyOf).toList();
    }
  }

  /**
   * Some of these users could make the difference, and nobody can tell which.
   *
   * @param users who they are; some may be counted for several reasons
   */
  record Possibly(List<Users> users) implements Explanation {
    /** At least one. */
    public Possibly {
      users = List.copyOf(users);
    }
  }

  /**
   * Even all of these users are too few.
   *
   * @param users who they are; none, where there are no such users
   * @param remaining how much of the difference nothing here explains
   */
  record Partly(List<Users> users, long remaining) implements Explanation {
    /** Any number. */
    public Partly {
      users = List.copyOf(users);
    }
  }
}
