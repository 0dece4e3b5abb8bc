package dev.twofold.emulator.graph.write;

import dev.twofold.emulator.graph.Access;
import dev.twofold.emulator.graph.DirectoryRoles;
import dev.twofold.emulator.graph.Endpoint;
import dev.twofold.emulator.graph.GraphVersion;
import dev.twofold.emulator.graph.RefusedException;
import dev.twofold.emulator.throttle.ThrottledService;
import dev.twofold.emulator.web.GraphError;
import dev.twofold.emulator.web.Response;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/**
 * Who may use a group of endpoints that write, and whose limits they count against.
 *
 * @param permission the permission for writing
 * @param alsoNeeded permissions that are needed besides
 * @param roles what a user must be, besides Global Administrator
 * @param refusal in whose words others are refused
 * @param service whose limits count
 */
record Rights(
    String permission,
    Set<String> alsoNeeded,
    Set<String> roles,
    Access.Refusal refusal,
    ThrottledService service) {
  static final Set<GraphVersion> BOTH = Set.of(GraphVersion.V1, GraphVersion.BETA);
  private static final String SCOPES =
      "You cannot perform the requested operation, required scopes are missing in the token.";

  Rights {
    alsoNeeded = Set.copyOf(alsoNeeded);
    roles = Set.copyOf(roles);
  }

  /** Rights of the directory, refused in its words. */
  static Rights directory(String permission, String... roles) {
    return new Rights(
        permission, Set.of(), Set.of(roles), Access.Refusal.DIRECTORY, ThrottledService.DIRECTORY);
  }

  /** An endpoint of both versions without a licence. */
  Endpoint endpoint(String method, String pattern, Function<Edit, Response> operation) {
    return endpoint(method, pattern, Access.Licence.NONE, operation);
  }

  /** An endpoint of both versions. */
  Endpoint endpoint(
      String method, String pattern, Access.Licence licence, Function<Edit, Response> operation) {
    return endpoint(method, pattern, BOTH, licence, operation);
  }

  /** An endpoint. */
  Endpoint endpoint(
      String method,
      String pattern,
      Set<GraphVersion> versions,
      Access.Licence licence,
      Function<Edit, Response> operation) {
    Set<String> allRoles = new HashSet<>(roles);
    allRoles.add(DirectoryRoles.GLOBAL_ADMINISTRATOR);
    return new Endpoint(
        method,
        pattern,
        versions,
        new Access(Set.of(permission), allRoles, refusal, licence),
        service,
        RefusedException.guarded(call -> {
          demand(alsoNeeded, call.caller().permissions());
          return operation.apply(new Edit(call));
        }));
  }

  private void demand(Set<String> needed, Set<String> given) {
    if (!given.containsAll(needed)) {
      throw new RefusedException(
          refusal == Access.Refusal.CONDITIONAL_ACCESS
              ? new GraphError(403, "AccessDenied", SCOPES)
              : new GraphError(
                  403,
                  "Authorization_RequestDenied",
                  "Insufficient privileges to complete the operation."));
    }
  }
}
