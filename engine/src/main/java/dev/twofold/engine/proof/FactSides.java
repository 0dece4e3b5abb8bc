package dev.twofold.engine.proof;

import dev.twofold.engine.signin.AtomSet;
import dev.twofold.engine.signin.Region;
import dev.twofold.engine.signin.SignInSpace;
import dev.twofold.engine.signin.UnreadFact;
import java.util.HashMap;
import java.util.Map;

/** Cuts regions down to one side of an unread fact. */
final class FactSides {
  private static final AtomSet NO = AtomSet.where(2, atom -> atom == 0);
  private static final AtomSet YES = AtomSet.where(2, atom -> atom == 1);

  private final Map<String, Integer> dimensions = new HashMap<>();

  FactSides(SignInSpace space) {
    for (UnreadFact fact : space.facts()) {
      dimensions.put(fact.key(), fact.dimension().index());
    }
  }

  /** True where the fact could not be read and something depends on it. */
  boolean isUnread(String key) {
    return dimensions.containsKey(key);
  }

  /** The fact's dimension. */
  int dimension(String key) {
    Integer dimension = dimensions.get(key);
    if (dimension == null) {
      throw new IllegalStateException("no such unread fact: " + key);
    }
    return dimension;
  }

  /** The side on which the fact holds. */
  AtomSet yes() {
    return YES;
  }

  /** The part of the region where the fact holds. */
  Region where(Region region, String key) {
    return region.within(dimension(key), YES);
  }

  /** The part of the region where the fact does not hold. */
  Region whereNot(Region region, String key) {
    return region.within(dimension(key), NO);
  }
}
