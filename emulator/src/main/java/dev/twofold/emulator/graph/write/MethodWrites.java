package dev.twofold.emulator.graph.write;

import dev.twofold.emulator.graph.DirectoryRoles;
import dev.twofold.emulator.graph.Endpoint;
import dev.twofold.emulator.graph.RefusedException;
import dev.twofold.emulator.web.Response;
import dev.twofold.snapshot.layout.CollectionPaths;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Temporary access passes, which are shown in clear once (graph-api part 5). */
final class MethodWrites {
  private static final String TYPE = "#microsoft.graph.temporaryAccessPassAuthenticationMethod";
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 8;
  private static final int SHORTEST = 10;
  private static final int LONGEST = 43_200;
  private static final int USUAL = 60;
  private static final SecureRandom RANDOM = new SecureRandom();

  private static final Rights RIGHTS =
      Rights.directory(
          "UserAuthenticationMethod.ReadWrite.All",
          DirectoryRoles.AUTHENTICATION_ADMINISTRATOR,
          DirectoryRoles.PRIVILEGED_AUTHENTICATION_ADMINISTRATOR);

  private MethodWrites() {}

  static Stream<Endpoint> endpoints() {
    return Stream.of(
        RIGHTS.endpoint(
            "POST",
            "users/{id}/authentication/temporaryAccessPassMethods",
            MethodWrites::createPass));
  }

  private static Response createPass(Edit edit) {
    ObjectNode user = UserWrites.user(edit);
    ObjectNode sent = edit.body();
    int minutes = sent.path("lifetimeInMinutes").asInt(USUAL);
    if (minutes < SHORTEST || minutes > LONGEST) {
      throw RefusedException.badRequest("lifetimeInMinutes must be from 10 to 43200.");
    }
    ObjectNode pass = JsonNodeFactory.instance.objectNode();
    pass.put("@odata.type", TYPE)
        .put("id", UUID.randomUUID().toString())
        .putNull("temporaryAccessPass")
        .put("createdDateTime", edit.now())
        .put("startDateTime", sent.path("startDateTime").asString(edit.now()))
        .put("lifetimeInMinutes", minutes)
        .put("isUsableOnce", sent.path("isUsableOnce").asBoolean(false))
        .put("isUsable", true)
        .put("methodUsabilityReason", "EnabledByPolicy");
    add(edit, user, pass);
    UserWrites.audit(edit, "Admin registered security info", "Update", user);
    return Response.json(201, pass.deepCopy().put("temporaryAccessPass", secret()));
  }

  /** A user has one pass at a time. */
  private static void add(Edit edit, ObjectNode user, ObjectNode pass) {
    String id = user.path("id").asString();
    ObjectNode row =
        edit.row(CollectionPaths.METHODS, id)
            .orElseGet(() -> JsonNodeFactory.instance.objectNode().put("id", id));
    ArrayNode methods = JsonNodeFactory.instance.arrayNode();
    row.path("methods")
        .valueStream()
        .filter(method -> !method.path("@odata.type").asString("").equals(TYPE))
        .map(JsonNode::deepCopy)
        .forEach(methods::add);
    row.set("methods", methods.add(pass));
    edit.put(CollectionPaths.METHODS, row);
  }

  private static String secret() {
    StringBuilder secret = new StringBuilder();
    RANDOM.ints(LENGTH, 0, LETTERS.length()).forEach(place -> secret.append(LETTERS.charAt(place)));
    return secret.toString();
  }
}
