package dev.twofold.snapshot.source;

/**
 * How much of an input is looked at. A tenant of a million users takes about a gigabyte in a few
 * hundred files, so that these limits meet hostile or mistaken inputs only.
 *
 * @param files the most files in a folder or entries in a zip
 * @param unpackedBytes the most bytes that a zip may unpack to
 * @param ratio the most unpacked bytes for each packed one, once a zip unpacks to {@link
 *     #harmlessBytes}
 * @param harmlessBytes what a zip may unpack to at any ratio
 */
public record SourceLimits(int files, long unpackedBytes, long ratio, long harmlessBytes) {

  /** 200,000 files; 8 GiB unpacked; 200 to 1 beyond 256 MiB. */
  public static SourceLimits usual() {
    return new SourceLimits(200_000, 8L << 30, 200, 256L << 20);
  }
}
