package dev.twofold.graph.pace;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The resource units of a GET to the directory (graph-api part 3, resource unit cost). */
final class DirectoryUnits {
  private static final int CHEAP_PAGE = 20;
  private static final Pattern TOP = Pattern.compile("(?:^|&)\\$?top=(\\d{1,9})");
  private static final Pattern SELECT = Pattern.compile("(?:^|&)\\$?select=");
  private static final Pattern EXPAND = Pattern.compile("(?:^|&)\\$?expand=");

  private DirectoryUnits() {}

  /**
   * The units, 1 or more.
   *
   * @param segments the path's segments in lower case
   * @param query the query in lower case, decoded
   */
  static int of(List<String> segments, String query) {
    int units = base(segments);
    if (SELECT.matcher(query).find()) {
      units--;
    }
    if (EXPAND.matcher(query).find()) {
      units++;
    }
    Matcher top = TOP.matcher(query);
    if (top.find() && Integer.parseInt(top.group(1)) < CHEAP_PAGE) {
      units--;
    }
    return Math.max(1, units);
  }

  private static int base(List<String> segments) {
    return switch (segments.size()) {
      case 1 -> ofCollection(segments.getFirst());
      case 2 -> 1;
      default -> ofRelation(segments.getFirst(), segments.get(2));
    };
  }

  private static int ofCollection(String name) {
    return switch (name) {
      case "users", "applications", "oauth2permissiongrants" -> 2;
      case "contracts", "subscribedskus" -> 3;
      default -> 1;
    };
  }

  private static int ofRelation(String owner, String relation) {
    return switch (owner + "/" + relation) {
      case "groups/members" -> 3;
      case "groups/transitivemembers" -> 5;
      case "domains/domainnamereferences" -> 4;
      case "serviceprincipals/approleassignments",
          "users/memberof",
          "users/transitivememberof",
          "users/licensedetails" ->
          2;
      default -> 1;
    };
  }
}
