package dev.twofold.emulator.graph.write;

import dev.twofold.emulator.graph.Access;
import dev.twofold.emulator.graph.DirectoryRoles;
import dev.twofold.emulator.graph.Endpoint;
import dev.twofold.emulator.graph.RefusedException;
import dev.twofold.emulator.identity.Caller;
import dev.twofold.emulator.throttle.ThrottledService;
import dev.twofold.emulator.web.Response;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a person says of a secure score control (graph-api part 8, secureScoreControlProfiles). */
final class SecureScoreWrites {
  private static final String PATH = "security/secureScoreControlProfiles";
  private static final String UPDATES = "controlStateUpdates";
  private static final Set<String> STATES = Set.of("Default", "Ignored", "ThirdParty", "Reviewed");
  private static final Rights RIGHTS =
      new Rights(
          "SecurityEvents.ReadWrite.All",
          Set.of(),
          Set.of(
              DirectoryRoles.SECURITY_ADMINISTRATOR,
              DirectoryRoles.EXCHANGE_ADMINISTRATOR,
              DirectoryRoles.SHAREPOINT_ADMINISTRATOR),
          Access.Refusal.SECURITY,
          ThrottledService.OTHER);

  private SecureScoreWrites() {}

  static Stream<Endpoint> endpoints() {
    return Stream.of(RIGHTS.endpoint("PATCH", PATH + "/{id}", SecureScoreWrites::update));
  }

  private static Response update(Edit edit) {
    ObjectNode profile = PolicyWrites.existing(edit, PATH);
    ObjectNode sent = edit.body();
    if (!sent.path("vendorInformation").isObject()
        || !STATES.contains(sent.path("state").asString("Default"))) {
      throw RefusedException.badRequest(
          "vendorInformation and a state of Default, Ignored, ThirdParty or Reviewed are needed.");
    }
    ObjectNode update = JsonNodeFactory.instance.objectNode();
    update
        .put("assignedTo", sent.path("assignedTo").asString(""))
        .put("comment", sent.path("comment").asString(""))
        .put("state", sent.path("state").asString("Default"))
        .put("updatedBy", callerId(edit.call().caller()))
        .put("updatedDateTime", edit.now());
    if (!profile.path(UPDATES).isArray()) {
      profile.putArray(UPDATES);
    }
    profile.get(UPDATES).asArray().add(update);
    profile.put("lastModifiedDateTime", edit.now());
    edit.put(PATH, profile);
    boolean wanted =
        edit.call().request().header("prefer").orElse("").contains("return=representation");
    return wanted ? edit.shown(PATH, profile) : Edit.done();
  }

  private static String callerId(Caller caller) {
    return switch (caller) {
      case Caller.AppOnly app -> app.appId();
      case Caller.Delegated user -> user.userId();
    };
  }
}
