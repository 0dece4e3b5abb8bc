package dev.twofold.emulator.graph;

/** A version of Graph. */
public enum GraphVersion {
  /** {@code /v1.0}. */
  V1("v1.0"),
  /** {@code /beta}. */
  BETA("beta");

  private final String segment;

  GraphVersion(String segment) {
    this.segment = segment;
  }

  /** The first segment of the path. */
  public String segment() {
    return segment;
  }
}
