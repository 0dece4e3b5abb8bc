package dev.twofold.emulator.throttle;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a call to the directory costs (graph-api part 3, resource unit cost). */
final class ResourceUnits {
  private static final int SMALL_PAGE = 20;
  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");
  private static final Pattern CAST = Pattern.compile("/microsoft\\.graph\\.\\w+|/\\$count");

  private static final Map<String, Integer> READS =
      Map.ofEntries(
          Map.entry("users", 2),
          Map.entry("applications", 2),
          Map.entry("contracts", 3),
          Map.entry("groups/{}/members", 3),
          Map.entry("groups/{}/transitivemembers", 5),
          Map.entry("subscribedskus", 3),
          Map.entry("oauth2permissiongrants", 2),
          Map.entry("serviceprincipals/{}/approleassignments", 2),
          Map.entry("domains/{}/domainnamereferences", 4),
          Map.entry("users/{}/memberof", 2),
          Map.entry("users/{}/transitivememberof", 2),
          Map.entry("users/{}/licensedetails", 2));

  private ResourceUnits() {}

  /** The units of a call, at least 1. */
  static int of(ThrottledCall call) {
    int units = base(call);
    if (call.query().containsKey("$select")) {
      units -= isGetByIds(call) ? 3 : 1;
    }
    if (call.query().containsKey("$expand")) {
      units++;
    }
    if (asksForSmallPage(call.query().get("$top"))) {
      units--;
    }
    return Math.max(1, units);
  }

  /** Whether the call also costs a write. */
  static boolean isWrite(ThrottledCall call) {
    return !call.method().equals("GET") && !isGetByIds(call);
  }

  private static int base(ThrottledCall call) {
    if (isGetByIds(call)) {
      return 5;
    }
    return call.method().equals("GET") ? READS.getOrDefault(path(call), 1) : 1;
  }

  private static boolean isGetByIds(ThrottledCall call) {
    return call.method().equals("POST") && path(call).equals("directoryobjects/getbyids");
  }

  private static String path(ThrottledCall call) {
    String plain = VARIABLE.matcher(call.pattern()).replaceAll("{}").toLowerCase(Locale.ROOT);
    return CAST.matcher(plain).replaceAll("");
  }

  private static boolean asksForSmallPage(@Nullable String top) {
    return top != null && top.matches("\\d{1,2}") && Integer.parseInt(top) < SMALL_PAGE;
  }
}
