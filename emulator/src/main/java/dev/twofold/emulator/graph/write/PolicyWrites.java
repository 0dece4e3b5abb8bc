package dev.twofold.emulator.graph.write;

import dev.twofold.emulator.graph.Access;
import dev.twofold.emulator.graph.DirectoryRoles;
import dev.twofold.emulator.graph.Endpoint;
import dev.twofold.emulator.graph.RefusedException;
import dev.twofold.emulator.throttle.ThrottledService;
import dev.twofold.emulator.web.GraphError;
import dev.twofold.emulator.web.Response;
import dev.twofold.snapshot.layout.CollectionPaths;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes of Conditional Access policies (graph-api part 6). */
final class PolicyWrites {
  /** Who may write policies, named locations, strengths and contexts. */
  static final Rights RIGHTS =
      new Rights(
          "Policy.ReadWrite.ConditionalAccess",
          Set.of("Policy.Read.All"),
          Set.of(
              DirectoryRoles.CONDITIONAL_ACCESS_ADMINISTRATOR,
              DirectoryRoles.SECURITY_ADMINISTRATOR),
          Access.Refusal.CONDITIONAL_ACCESS,
          ThrottledService.CONDITIONAL_ACCESS);

  private static final Rights READING =
      new Rights(
          "Policy.Read.All",
          Set.of(),
          Set.of(
              DirectoryRoles.CONDITIONAL_ACCESS_ADMINISTRATOR,
              DirectoryRoles.SECURITY_ADMINISTRATOR,
              DirectoryRoles.SECURITY_READER,
              DirectoryRoles.GLOBAL_READER),
          Access.Refusal.CONDITIONAL_ACCESS,
          ThrottledService.CONDITIONAL_ACCESS);

  private static final String POLICIES = CollectionPaths.POLICIES;
  private static final String DELETED = "identity/conditionalAccess/deletedItems/policies";
  private static final String MANAGED = "Microsoft-managed:";

  private PolicyWrites() {}

  static Stream<Endpoint> endpoints() {
    return Stream.concat(
        Stream.of(POLICIES, "conditionalAccess/policies").flatMap(PolicyWrites::writes),
        deletedItems());
  }

  private static Stream<Endpoint> writes(String path) {
    Access.Licence p1 = Access.Licence.P1_CONDITIONAL_ACCESS;
    return Stream.of(
        RIGHTS.endpoint("POST", path, p1, PolicyWrites::create),
        RIGHTS.endpoint("PATCH", path + "/{id}", p1, PolicyWrites::update),
        RIGHTS.endpoint("DELETE", path + "/{id}", PolicyWrites::delete));
  }

  private static Stream<Endpoint> deletedItems() {
    return Stream.of(
        READING.endpoint("GET", DELETED, edit -> edit.list(DELETED, edit.rows(DELETED))),
        READING.endpoint(
            "GET", DELETED + "/{id}", edit -> edit.shown(DELETED, existing(edit, DELETED))),
        RIGHTS.endpoint(
            "POST",
            DELETED + "/{id}/restore",
            Access.Licence.P1_CONDITIONAL_ACCESS,
            PolicyWrites::restore),
        RIGHTS.endpoint("DELETE", DELETED + "/{id}", PolicyWrites::deleteForGood));
  }

  private static Response create(Edit edit) {
    ObjectNode sent = edit.body();
    PolicyRules.checkSchema(sent, edit.call().version());
    ObjectNode policy = JsonNodeFactory.instance.objectNode();
    policy
        .put("id", UUID.randomUUID().toString())
        .putNull("templateId")
        .put("displayName", sent.path("displayName").asString(""))
        .put("createdDateTime", edit.now())
        .putNull("modifiedDateTime")
        .putNull("state")
        .putNull("deletedDateTime");
    policy.setAll(schema(edit).complete(sent).asObject());
    policy.remove("@odata.type");
    new PolicyRules(edit).check(policy, schema(edit).all().keySet());
    store(edit, policy);
    edit.audit(activity("Add"), Audit.Target.of(policy, "Policy"));
    return edit.created(POLICIES, policy);
  }

  private static Response update(Edit edit) {
    ObjectNode sent = edit.body();
    PolicyRules.checkSchema(sent, edit.call().version());
    ObjectNode policy = existing(edit, POLICIES);
    schema(edit)
        .all()
        .forEach((key, shape) ->
            Optional.ofNullable(sent.get(key))
                .ifPresent(value -> policy.set(key, shape.complete(value))));
    policy.put("modifiedDateTime", edit.now());
    new PolicyRules(edit).check(policy, sent.propertyNames());
    store(edit, policy);
    edit.audit(activity("Update"), Audit.Target.of(policy, "Policy"));
    return Edit.done();
  }

  private static Shape.Properties schema(Edit edit) {
    return PolicySchema.of(edit.call().version());
  }

  private static void store(Edit edit, ObjectNode policy) {
    new StrengthReference(edit).expand(policy);
    edit.put(POLICIES, policy);
  }

  private static Response delete(Edit edit) {
    ObjectNode policy = existing(edit, POLICIES);
    if (policy.path("displayName").asString("").startsWith(MANAGED)
        && policy.path("templateId").isString()) {
      throw RefusedException.badRequest("A Microsoft-managed policy can't be deleted.");
    }
    edit.call().tenant().remove(POLICIES, policy.path("id").asString());
    policy.put("deletedDateTime", edit.now());
    edit.put(DELETED, policy);
    edit.audit(activity("Delete"), Audit.Target.of(policy, "Policy"));
    return Edit.done();
  }

  private static Response restore(Edit edit) {
    ObjectNode policy = existing(edit, DELETED);
    new PolicyRules(edit).checkSecurityDefaults(policy);
    edit.call().tenant().remove(DELETED, policy.path("id").asString());
    policy.putNull("deletedDateTime");
    edit.put(POLICIES, policy);
    edit.audit(activity("Restore"), Audit.Target.of(policy, "Policy"));
    return edit.shown(POLICIES, policy);
  }

  private static Response deleteForGood(Edit edit) {
    ObjectNode policy = existing(edit, DELETED);
    edit.call().tenant().remove(DELETED, policy.path("id").asString());
    edit.audit(activity("Hard Delete"), Audit.Target.of(policy, "Policy"));
    return Edit.done();
  }

  private static Audit.Activity activity(String verb) {
    return new Audit.Activity(
        verb + " conditional access policy", "Policy", "Conditional Access", verb);
  }

  /** The row that the path names. */
  static ObjectNode existing(Edit edit, String path) {
    String id = edit.call().variable("id");
    return edit.row(path, id)
        .orElseThrow(() ->
            new RefusedException(
                new GraphError(404, "ResourceNotFound", "%s was not found.".formatted(id))));
  }
}
