package dev.twofold.peers;

import dev.twofold.engine.directory.UserKind;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * One user of a case's tenant.
 *
 * @param id the object id
 * @param kind how the user relates to the tenant
 * @param group the group the user is in, empty for none
 * @param roles the roles the user holds
 */
record Person(String id, UserKind kind, String group, List<String> roles) {
  /** Where the external users come from; no case names it. */
  private static final String HOME = "a0000000-0000-4000-8000-00000000beef";

  static Person named(String id) {
    return new Person(id, UserKind.INTERNAL_MEMBER, "", List.of());
  }

  static Person of(UserKind kind) {
    return new Person("some-" + kind.graphName(), kind, "", List.of());
  }

  static Person in(String group) {
    return new Person("member-of-" + group, UserKind.INTERNAL_MEMBER, group, List.of());
  }

  static Person holding(String role) {
    return new Person("holder-of-" + role, UserKind.INTERNAL_MEMBER, "", List.of(role));
  }

  static Person holding(String id, List<String> roles) {
    return new Person(id, UserKind.INTERNAL_MEMBER, "", roles);
  }

  /** A guest can hold a role too (ROLE-11). */
  static Person guestHolding(String role) {
    return new Person(
        "guest-holder-of-" + role, UserKind.B2B_COLLABORATION_GUEST, "", List.of(role));
  }

  boolean guest() {
    return kind != UserKind.INTERNAL_MEMBER;
  }

  boolean holdsOneOf(List<String> wanted) {
    return roles.stream().anyMatch(wanted::contains);
  }

  /** The user as Graph answers it. */
  ObjectNode toGraph() {
    ObjectNode user =
        Graph.object()
            .put("id", id)
            .put("userPrincipalName", id + "@peers.example")
            .put("displayName", id)
            .put("accountEnabled", true)
            .put("userType", kind == UserKind.INTERNAL_MEMBER ? "Member" : "Guest");
    if (kind.signsInElsewhere()) {
      user.put("externalUserType", kind.graphName()).put("externalTenantId", HOME);
    }
    return user;
  }
}
