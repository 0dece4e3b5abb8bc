package dev.twofold.emulator.graph;

import dev.twofold.emulator.identity.Caller;
import dev.twofold.emulator.tenant.ChangeableTenant;
import dev.twofold.emulator.tenant.Licences;
import dev.twofold.emulator.web.GraphError;
import java.util.Collections;
import java.util.Optional;

/** Whether a caller may use an endpoint in a tenant: permission, then role, then licence. */
final class Gates {
  private Gates() {}

  /** Why not; nothing where the caller may. */
  static Optional<GraphError> refusal(Access access, Caller caller, ChangeableTenant tenant) {
    if (!isPermitted(access, caller) || !holdsRole(access, caller)) {
      return Optional.of(Refusals.access(access.refusal()));
    }
    boolean licensed =
        access.licence() == Access.Licence.NONE
            || Refusals.suffices(Licences.of(tenant), access.licence());
    return licensed ? Optional.empty() : Optional.of(Refusals.licence(access.licence()));
  }

  private static boolean isPermitted(Access access, Caller caller) {
    return access.permissions().isEmpty()
        || access.permissions().stream().anyMatch(name -> Permission.isHeld(caller, name));
  }

  private static boolean holdsRole(Access access, Caller caller) {
    return switch (caller) {
      case Caller.AppOnly _ -> true;
      case Caller.Delegated user ->
          access.roles().isEmpty()
              || user.roles().contains(DirectoryRoles.GLOBAL_ADMINISTRATOR)
              || !Collections.disjoint(user.roles(), access.roles());
    };
  }
}
