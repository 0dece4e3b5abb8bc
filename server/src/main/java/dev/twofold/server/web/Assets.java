package dev.twofold.server.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;

/** Style, scripts and pictures: a handful of files, kept in memory. */
public final class Assets {
  private static final int HASH_BYTES = 8;
  private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

  private static final Map<String, Asset> BY_NAME =
      Stream.of(
              read("twofold.css", MediaType.valueOf("text/css;charset=UTF-8")),
              read("twofold.js", MediaType.valueOf("text/javascript;charset=UTF-8")),
              read("htmx.js", MediaType.valueOf("text/javascript;charset=UTF-8")),
              read("icons.svg", SVG),
              read("twofold.svg", SVG))
          .collect(Collectors.toUnmodifiableMap(Asset::name, Function.identity()));

  private Assets() {}

  /**
   * The address of a file for use in a page.
   *
   * @param name its name, such as {@code twofold.css}
   * @throws NullPointerException if there is no such file
   */
  public static String address(String name) {
    return Objects.requireNonNull(BY_NAME.get(name), name).address();
  }

  /** The file with this name. */
  static Optional<Asset> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  private static Asset read(String name, MediaType type) {
    try (InputStream file = Assets.class.getResourceAsStream("/assets/" + name)) {
      byte[] content = Objects.requireNonNull(file, name).readAllBytes();
      return new Asset(name, type, hash(content), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
