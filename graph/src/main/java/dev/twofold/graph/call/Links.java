package dev.twofold.graph.call;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * Addresses of one service. A link that the service gave is followed byte for byte; only characters
 * that no address may contain are encoded (graph-api part 3, paging).
 */
final class Links {
  private static final String UNRESERVED_AND_RESERVED = "-._~:/?[]@!$&'()*+,;=";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  private final URI root;

  /** Below this address, which has no path or one that ends without a slash. */
  Links(URI root) {
    this.root = root;
  }

  /**
   * The address of a path below a version, or of a link; empty where the link leads elsewhere: a
   * token must not leave.
   */
  Optional<URI> resolve(String version, String target) {
    if (!isLink(target)) {
      return Optional.of(URI.create(base() + "/" + version + "/" + legalPath(target)));
    }
    try {
      URI link = new URI(legal(target));
      return isHere(link) ? Optional.of(link) : Optional.empty();
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  /**
   * The path below the version with its query, as batches and costs need it; that of a link that
   * leads elsewhere is empty.
   */
  Optional<String> relative(String version, String target) {
    if (!isLink(target)) {
      return Optional.of(legalPath(target));
    }
    String prefix = base() + "/" + version + "/";
    return resolve(version, target)
        .map(URI::toString)
        .map(link -> link.length() > prefix.length() ? link.substring(prefix.length()) : "");
  }

  private String base() {
    String text = root.toString();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  private static boolean isLink(String target) {
    String lower = target.toLowerCase(Locale.ROOT);
    return lower.startsWith("https://") || lower.startsWith("http://");
  }

  private boolean isHere(URI link) {
    return root.getScheme().equalsIgnoreCase(link.getScheme())
        && link.getHost() != null
        && link.getHost().equalsIgnoreCase(root.getHost())
        && link.getRawUserInfo() == null
        && port(link) == port(root);
  }

  private static int port(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return "https".equalsIgnoreCase(uri.getScheme()) ? HTTPS : HTTP;
  }

  /** Brackets are for queries only, and for hosts, which a path of ours has not. */
  private static String legalPath(String target) {
    String plain = legal(target.startsWith("/") ? target.substring(1) : target);
    int query = plain.indexOf('?');
    String path = query < 0 ? plain : plain.substring(0, query);
    String encoded = path.replace("[", "%5B").replace("]", "%5D");
    return query < 0 ? encoded : encoded + plain.substring(query);
  }

  /** The same text with the characters encoded that no address may contain. */
  static String legal(String text) {
    StringBuilder legal = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
      append(legal, text, at, text.codePointAt(at));
    }
    return legal.toString();
  }

  private static void append(StringBuilder legal, String text, int at, int letter) {
    if (isLegal(letter) || (letter == '%' && isEncoding(text, at))) {
      legal.appendCodePoint(letter);
      return;
    }
    for (byte part : Character.toString(letter).getBytes(StandardCharsets.UTF_8)) {
      legal.append('%').append(HEX.toHexDigits(part));
    }
  }

  private static boolean isLegal(int letter) {
    return (letter >= 'a' && letter <= 'z')
        || (letter >= 'A' && letter <= 'Z')
        || (letter >= '0' && letter <= '9')
        || UNRESERVED_AND_RESERVED.indexOf(letter) >= 0;
  }

  private static boolean isEncoding(String text, int at) {
    return at + 2 < text.length()
        && HexFormat.isHexDigit(text.charAt(at + 1))
        && HexFormat.isHexDigit(text.charAt(at + 2));
  }
}
