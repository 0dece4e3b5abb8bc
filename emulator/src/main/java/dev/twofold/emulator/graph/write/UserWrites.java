package dev.twofold.emulator.graph.write;

import dev.twofold.emulator.graph.Access;
import dev.twofold.emulator.graph.DirectoryRoles;
import dev.twofold.emulator.graph.Endpoint;
import dev.twofold.emulator.graph.GraphVersion;
import dev.twofold.emulator.graph.RefusedException;
import dev.twofold.emulator.web.GraphError;
import dev.twofold.emulator.web.Response;
import dev.twofold.snapshot.layout.CollectionPaths;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes of users, their per-user MFA state and their sessions (graph-api part 5). */
final class UserWrites {
  private static final String USERS = CollectionPaths.USERS;
  private static final Set<String> READ_ONLY = Set.of("id", "createdDateTime", "deletedDateTime");
  private static final Set<String> MFA_STATES = Set.of("disabled", "enabled", "enforced");

  private static final Rights USER_RIGHTS =
      Rights.directory("User.ReadWrite.All", DirectoryRoles.USER_ADMINISTRATOR);
  private static final Rights MFA_RIGHTS =
      Rights.directory(
          "Policy.ReadWrite.AuthenticationMethod",
          DirectoryRoles.AUTHENTICATION_POLICY_ADMINISTRATOR,
          DirectoryRoles.AUTHENTICATION_ADMINISTRATOR);
  private static final Rights SESSION_RIGHTS =
      Rights.directory(
          "User.RevokeSessions.All",
          DirectoryRoles.USER_ADMINISTRATOR,
          DirectoryRoles.HELPDESK_ADMINISTRATOR,
          DirectoryRoles.PRIVILEGED_AUTHENTICATION_ADMINISTRATOR);

  private UserWrites() {}

  static Stream<Endpoint> endpoints() {
    return Stream.of(
        USER_RIGHTS.endpoint("POST", USERS, UserWrites::create),
        USER_RIGHTS.endpoint("PATCH", USERS + "/{id}", UserWrites::update),
        USER_RIGHTS.endpoint("DELETE", USERS + "/{id}", UserWrites::delete),
        MFA_RIGHTS.endpoint(
            "PATCH",
            USERS + "/{id}/authentication/requirements",
            Set.of(GraphVersion.BETA),
            Access.Licence.NONE,
            UserWrites::setPerUserMfa),
        SESSION_RIGHTS.endpoint(
            "POST", USERS + "/{id}/revokeSignInSessions", UserWrites::revokeSessions));
  }

  private static Response create(Edit edit) {
    ObjectNode sent = edit.body();
    String name = sent.path("userPrincipalName").asString("");
    if (!name.contains("@")
        || sent.path("displayName").asString("").isBlank()
        || !sent.path("accountEnabled").isBoolean()) {
      throw refused("A user needs accountEnabled, displayName and userPrincipalName.");
    }
    if (find(edit, name).isPresent()) {
      throw refused(
          "Another object with the same value for property userPrincipalName already exists.");
    }
    ObjectNode user = JsonNodeFactory.instance.objectNode();
    user.put("id", UUID.randomUUID().toString()).put("userType", "Member");
    user.setAll(withoutPassword(sent));
    user.put("createdDateTime", edit.now());
    edit.put(USERS, user);
    audit(edit, "Add user", "Add", user);
    return edit.created(USERS, user);
  }

  private static Response update(Edit edit) {
    ObjectNode user = user(edit);
    ObjectNode sent = withoutPassword(edit.body());
    sent.remove(READ_ONLY);
    user.setAll(sent);
    edit.put(USERS, user);
    audit(edit, "Update user", "Update", user);
    return Edit.done();
  }

  private static Response delete(Edit edit) {
    ObjectNode user = user(edit);
    edit.call().tenant().remove(USERS, user.path("id").asString());
    audit(edit, "Delete user", "Delete", user);
    return Edit.done();
  }

  private static Response setPerUserMfa(Edit edit) {
    ObjectNode user = user(edit);
    String state = edit.body().path("perUserMfaState").asString("");
    if (!MFA_STATES.contains(state)) {
      throw RefusedException.badRequest("perUserMfaState must be disabled, enabled or enforced.");
    }
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.set("id", user.get("id"));
    edit.put(CollectionPaths.REQUIREMENTS, row.put("perUserMfaState", state));
    String verb = state.equals("disabled") ? "Disable" : "Enable";
    audit(edit, verb + " Strong Authentication", "Update", user);
    return Edit.done();
  }

  private static Response revokeSessions(Edit edit) {
    ObjectNode user = user(edit);
    user.put("signInSessionsValidFromDateTime", edit.now());
    edit.put(USERS, user);
    audit(edit, "Update StsRefreshTokenValidFrom Timestamp", "Update", user);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    return Response.json(200, answer.put("value", true));
  }

  /**
   * The user that the path names by id or sign-in name.
   *
   * @throws RefusedException if there is none
   */
  static ObjectNode user(Edit edit) {
    String name = edit.call().variable("id");
    return find(edit, name).orElseThrow(() -> new RefusedException(GraphError.notFound(name)));
  }

  private static Optional<ObjectNode> find(Edit edit, String name) {
    return name.contains("@")
        ? edit.rows(USERS).stream()
            .filter(row -> row.path("userPrincipalName").asString("").equalsIgnoreCase(name))
            .findFirst()
        : edit.row(USERS, name);
  }

  /** A password goes nowhere. */
  private static ObjectNode withoutPassword(ObjectNode sent) {
    sent.remove("passwordProfile");
    sent.remove("@odata.type");
    return sent;
  }

  private static RefusedException refused(String message) {
    return new RefusedException(new GraphError(400, "Request_BadRequest", message));
  }

  /** Writes into the audit log that something was done to a user. */
  static void audit(Edit edit, String activity, String operation, ObjectNode user) {
    edit.audit(
        new Audit.Activity(activity, "UserManagement", "Core Directory", operation),
        Audit.Target.of(user, "User"));
  }
}
