package dev.twofold.server.changes;

import java.util.List;

/**
 * A property that is not the same.
 *
 * @param property its path in Graph, such as {@code conditions.users.excludeGroups}
 * @param removed what it had and has no more: of a list the values that are gone, else the old
 *     value; empty where it had none. Ids are replaced by names where these are known
 * @param added what it has now and had not
 */
public record PropertyChange(String property, List<String> removed, List<String> added) {

  /** A property change. */
  public PropertyChange {
    removed = List.copyOf(removed);
    added = List.copyOf(added);
  }
}
