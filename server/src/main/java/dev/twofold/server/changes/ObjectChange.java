package dev.twofold.server.changes;

import java.util.List;

/** A policy or a named location that is not the same. */
public sealed interface ObjectChange {

  /** Its id. */
  String id();

  /** Its name, the later one. */
  String displayName();

  /** It is new. */
  record Added(String id, String displayName) implements ObjectChange {}

  /** It is gone. */
  record Removed(String id, String displayName) implements ObjectChange {}

  /**
   * Some of its properties are not the same.
   *
   * @param properties which, in the order of their paths
   */
  record Changed(String id, String displayName, List<PropertyChange> properties)
      implements ObjectChange {

    /** A changed object. */
    public Changed {
      properties = List.copyOf(properties);
    }
  }
}
