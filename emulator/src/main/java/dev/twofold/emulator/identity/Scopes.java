package dev.twofold.emulator.identity;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a client asks for: the parameter {@code scope}, or {@code resource} of the v1 endpoint.
 *
 * @param resource what the access token is for; one per request
 * @param everything whether {@code /.default} was asked: all that was consented to
 * @param names the single scopes of the resource otherwise
 * @param openId the scopes of OpenID Connect among them
 */
record Scopes(Resource resource, boolean everything, Set<String> names, Set<String> openId) {
  private static final Set<String> OPEN_ID = Set.of("openid", "profile", "email", "offline_access");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,100}");
  private static final String DEFAULT = ".default";

  Scopes {
    names = Set.copyOf(names);
    openId = Set.copyOf(openId);
  }

  /** Whether an id_token is asked for. */
  boolean asksIdToken() {
    return openId.contains("openid");
  }

  /** Whether a refresh token is asked for. */
  boolean asksRefreshToken() {
    return openId.contains("offline_access");
  }

  /** All of a resource, as the v1 endpoint asks. */
  static Scopes ofResource(String name, Context context) throws TokenRefusedException {
    return new Scopes(context.resource(name), true, Set.of(), Set.of());
  }

  /**
   * Reads a list of scopes with blanks between; refuses an unknown resource, several resources, and
   * {@code .default} besides others.
   */
  static Scopes parse(String text, Context context) throws TokenRefusedException {
    Set<String> openId = new LinkedHashSet<>();
    Set<String> names = new LinkedHashSet<>();
    List<Resource> resources = new ArrayList<>();
    for (String scope : text.trim().split("\\s+", -1)) {
      if (OPEN_ID.contains(scope)) {
        openId.add(scope);
      } else {
        int slash = scope.lastIndexOf('/');
        names.add(checkedName(scope, scope.substring(slash + 1)));
        resources.add(context.resource(slash < 0 ? Resource.GRAPH : scope.substring(0, slash)));
      }
    }
    boolean everything = names.contains(DEFAULT);
    if (Set.copyOf(resources).size() > 1 || (everything && names.size() > 1)) {
      throw new TokenRefusedException(TokenError.badScope(text));
    }
    Resource resource = resources.isEmpty() ? new Resource.Graph(Resource.GRAPH) : resources.get(0);
    return new Scopes(resource, everything, everything ? Set.of() : names, openId);
  }

  private static String checkedName(String scope, String name) throws TokenRefusedException {
    if (!NAME.matcher(name).matches()) {
      throw new TokenRefusedException(TokenError.badScope(scope));
    }
    return name;
  }

  /**
   * Who asks, and where.
   *
   * @param clientId the asking app
   * @param tenant the tenant as the client named it
   * @param base the address that the client used
   */
  record Context(String clientId, String tenant, URI base) {
    private Resource resource(String name) throws TokenRefusedException {
      Optional<Resource> resource = Resource.named(name, clientId, base);
      return resource.orElseThrow(
          () -> new TokenRefusedException(TokenError.unknownResource(name, tenant)));
    }
  }
}
