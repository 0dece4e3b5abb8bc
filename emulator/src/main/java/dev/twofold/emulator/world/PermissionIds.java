package dev.twofold.emulator.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ids of Microsoft Graph's permissions (graph-api part 9, permission ids). */
public final class PermissionIds {
  /** The app id of Microsoft Graph itself. */
  public static final String GRAPH = "00000003-0000-0000-c000-000000000000";

  private static final List<Permission> ALL = read();

  private PermissionIds() {}

  /**
   * A permission of Microsoft Graph.
   *
   * @param name its name, such as {@code Policy.Read.All}
   * @param appRoleId the id of the application permission
   * @param scopeId the id of the delegated permission
   */
  public record Permission(String name, String appRoleId, String scopeId) {}

  /** All whose ids are known. */
  public static List<Permission> all() {
    return ALL;
  }

  /** The name of the application permission with this id, in any case. */
  public static Optional<String> appRole(String id) {
    String wanted = id.toLowerCase(Locale.ROOT);
    return ALL.stream()
        .filter(permission -> permission.appRoleId().equals(wanted))
        .map(Permission::name)
        .findFirst();
  }

  private static List<Permission> read() {
    try (InputStream in = PermissionIds.class.getResourceAsStream("graph-permissions.json")) {
      if (in == null) {
        throw new IllegalStateException("graph-permissions.json is missing");
      }
      return JsonMapper.shared().readTree(in).valueStream().map(PermissionIds::permission).toList();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static Permission permission(JsonNode row) {
    return new Permission(
        row.path("name").asString(),
        row.path("appRoleId").asString(),
        row.path("scopeId").asString());
  }
}
