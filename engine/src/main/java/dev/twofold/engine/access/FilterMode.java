package dev.twofold.engine.access;

/** Whether what a filter matches is included in a policy or excluded from it. */
public enum FilterMode {
  INCLUDE,
  EXCLUDE
}
