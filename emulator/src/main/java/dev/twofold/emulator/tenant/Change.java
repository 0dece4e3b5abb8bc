package dev.twofold.emulator.tenant;

import java.util.Set;

/**
 * One change of one row.
 *
 * @param sequence the revision of the tenant that the change made; later changes have higher ones
 * @param id the row's id, in small letters
 * @param number the row's number
 * @param properties the names of the properties that differ from before; all names where the row
 *     was added, none where it was deleted
 */
public record Change(long sequence, String id, int number, Set<String> properties) {
  /** Copies the names. */
  public Change {
    properties = Set.copyOf(properties);
  }
}
