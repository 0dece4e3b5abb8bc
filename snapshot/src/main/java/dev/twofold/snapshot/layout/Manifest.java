package dev.twofold.snapshot.layout;

import dev.twofold.snapshot.json.Element;
import dev.twofold.snapshot.json.Times;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The content of {@code snapshot.json}.
 *
 * <pre>{@code
 * {
 *   "tenantId": "...", "displayName": "...",
 *   "takenAt": "2026-11-21T07:12:00Z", "takenBy": "twofold collect", "complete": true,
 *   "collections": {
 *     "users": {"status": "read"},
 *     "domains": {"status": "notRead", "error": {"code": "...", "message": "..."}}
 *   }
 * }
 * }</pre>
 *
 * A collection's status is {@code read}, {@code notRead} or {@code notLicensed}; it may stand as a
 * plain string, and lists {@code "notRead": [...]} and {@code "notLicensed": [...]} do as well.
 *
 * @param tenantId the tenant's id
 * @param displayName the tenant's name
 * @param takenAt when it was read
 * @param complete false for a snapshot that is still being made, or whose making was cut short: of
 *     what {@code snapshot.json} does not name nothing counts as read
 * @param presences what is said of the collections, by path
 */
public record Manifest(
    Optional<String> tenantId,
    Optional<String> displayName,
    Optional<Instant> takenAt,
    boolean complete,
    Map<String, Presence> presences) {
  private static final Pattern AROUND_A_PATH = Pattern.compile("^/?(?:v1\\.0/|beta/)?|\\.json$");

  /** Reads {@code snapshot.json}. */
  public static Manifest of(Element json) {
    Map<String, Presence> presences = new TreeMap<>();
    addList(json, "read", Presence.READ, presences);
    addList(json, "notLicensed", Presence.NOT_LICENSED, presences);
    addList(json, "notRead", Presence.NOT_READ, presences);
    json.get("collections").ifPresent(collections -> addCollections(collections, presences));
    return new Manifest(
        json.text("tenantId"),
        json.text("displayName").or(() -> json.text("tenantDisplayName")),
        json.text("takenAt").flatMap(text -> time(json, text)),
        json.flag("complete").orElse(true),
        presences);
  }

  /** A {@code snapshot.json} that says nothing, because it can't be read. */
  public static Manifest silent() {
    return new Manifest(Optional.empty(), Optional.empty(), Optional.empty(), true, Map.of());
  }

  private static Optional<Instant> time(Element json, String text) {
    Optional<Instant> time = Times.parse(text);
    if (time.isEmpty()) {
      json.report("wrongType", "takenAt", "A time such as 2026-11-21T07:12:00Z is expected here.");
    }
    return time;
  }

  private static void addList(
      Element json, String key, Presence presence, Map<String, Presence> presences) {
    for (String path : json.words(key)) {
      presences.put(canonical(path), presence);
    }
  }

  private static void addCollections(Element collections, Map<String, Presence> presences) {
    if (collections.isObject()) {
      collections
          .entries()
          .forEach(entry ->
              presences.put(canonical(entry.getKey()), status(collections, entry.getKey(), entry)));
      return;
    }
    collections
        .each()
        .forEach(row ->
            row.text("path")
                .or(() -> row.text("name"))
                .ifPresent(path -> presences.put(canonical(path), statusOf(row, "status"))));
  }

  private static Presence status(
      Element collections, String key, Map.Entry<String, Element> entry) {
    return entry.getValue().isObject()
        ? statusOf(entry.getValue(), "status")
        : statusOf(collections, key);
  }

  private static Presence statusOf(Element holder, String key) {
    String status = holder.text(key).orElse("").toLowerCase(Locale.ROOT);
    return switch (status) {
      case "read" -> Presence.READ;
      case "notread" -> Presence.NOT_READ;
      case "notlicensed" -> Presence.NOT_LICENSED;
      default -> {
        holder.report("unknownValue", key, "`read`, `notRead` or `notLicensed` is expected here.");
        yield Presence.NOT_READ;
      }
    };
  }

  private static String canonical(String written) {
    return CollectionPaths.named(written).orElseGet(() -> shortened(written));
  }

  private static String shortened(String written) {
    String path = AROUND_A_PATH.matcher(written).replaceAll("");
    return CollectionPaths.named(path).orElse(path);
  }
}
