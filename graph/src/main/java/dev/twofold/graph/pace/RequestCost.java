package dev.twofold.graph.pace;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a request costs of each service's limits: resource units of the directory, requests of all
 * others (graph-api part 3, throttling limits).
 *
 * @param units the units by service, each 1 or more; a service that is not concerned is not there
 */
public record RequestCost(Map<Service, Integer> units) {

  /** A cost. */
  public RequestCost {
    units = Collections.unmodifiableMap(new EnumMap<>(units));
  }

  /**
   * The cost of a GET to Graph.
   *
   * @param target the path below the version with its query; a leading slash does not matter
   */
  public static RequestCost ofGraph(String target) {
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    String options = query < 0 ? "" : decoded(target.substring(query + 1));
    List<String> segments = segments(path);
    Service service = service(segments);
    Map<Service, Integer> units = new EnumMap<>(Service.class);
    units.put(Service.EVERYTHING, 1);
    units.put(service, service == Service.DIRECTORY ? DirectoryUnits.of(segments, options) : 1);
    if (service == Service.DIRECTORY && options.contains("signinactivity")) {
      units.put(Service.SIGN_IN_ACTIVITY, 1);
    }
    return new RequestCost(units);
  }

  /** The cost of a call to Partner Center, other than a consent. */
  public static RequestCost ofPartnerCenter() {
    return new RequestCost(Map.of(Service.PARTNER_CENTER, 1));
  }

  /** The cost of a consent through Partner Center. */
  public static RequestCost ofConsent() {
    return new RequestCost(Map.of(Service.PARTNER_CENTER, 1, Service.CONSENTS, 1));
  }

  /** The cost of both, as inside one batch. */
  public RequestCost plus(RequestCost other) {
    Map<Service, Integer> sum = new EnumMap<>(Service.class);
    sum.putAll(units);
    other.units.forEach((service, more) -> sum.merge(service, more, Integer::sum));
    return new RequestCost(sum);
  }

  private static String decoded(String query) {
    try {
      return URLDecoder.decode(query, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException _) {
      // A lone per cent sign: then nothing is encoded that could be decoded.
      return query.toLowerCase(Locale.ROOT);
    }
  }

  private static List<String> segments(String path) {
    String plain = path.startsWith("/") ? path.substring(1) : path;
    return List.of(plain.toLowerCase(Locale.ROOT).split("/", -1));
  }

  private static Service service(List<String> segments) {
    return switch (segments.getFirst()) {
      case "auditlogs", "reports" -> Service.REPORTS;
      case "identityprotection" -> Service.CONDITIONAL_ACCESS;
      case "identity" -> identityService(segments);
      case "security", "tenantrelationships" -> Service.EVERYTHING;
      case "policies" ->
          segments.contains("authenticationflowspolicy")
              ? Service.IDENTITY_PROVIDERS
              : Service.DIRECTORY;
      default -> Service.DIRECTORY;
    };
  }

  private static Service identityService(List<String> segments) {
    String second = segments.size() > 1 ? segments.get(1) : "";
    return switch (second) {
      case "conditionalaccess" -> Service.CONDITIONAL_ACCESS;
      case "identityproviders" -> Service.IDENTITY_PROVIDERS;
      default -> Service.DIRECTORY;
    };
  }
}
