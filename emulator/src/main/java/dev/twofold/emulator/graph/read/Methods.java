package dev.twofold.emulator.graph.read;

import static dev.twofold.emulator.throttle.ThrottledService.DIRECTORY;

import dev.twofold.emulator.graph.Endpoint;
import dev.twofold.emulator.graph.GraphCall;
import dev.twofold.emulator.graph.GraphVersion;
import dev.twofold.emulator.odata.ListRules;
import dev.twofold.emulator.odata.Listing;
import dev.twofold.emulator.tenant.ListRows;
import dev.twofold.emulator.tenant.Rows;
import dev.twofold.emulator.web.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The registered methods of a user, and how the user signs in by preference. */
final class Methods {
  private static final String COLLECTION = "users/authentication/methods";
  private static final String TYPE = "#microsoft.graph.";
  private static final Set<String> BETA_TYPES =
      Set.of(TYPE + "hardwareOathAuthenticationMethod", TYPE + "qrCodePinAuthenticationMethod");
  private static final View VIEW = View.betaOnly("lastUsedDateTime");

  private Methods() {}

  static List<Endpoint> endpoints() {
    return List.of(
        Reads.get(
            "users/{id}/authentication/methods",
            Right.METHODS,
            DIRECTORY,
            Reads.page(Methods::listing)),
        Reads.get(
            "users/{id}/authentication/signInPreferences",
            GraphVersion.BETA,
            Right.METHODS,
            DIRECTORY,
            Methods::preferences));
  }

  private static Listing listing(GraphCall call) {
    String id = Users.named(call).path("id").asString("");
    Predicate<ObjectNode> kept =
        row ->
            call.version() == GraphVersion.BETA
                || !BETA_TYPES.contains(row.path("@odata.type").asString(""));
    return new Listing(
        new ListRows(methods(call, id)),
        ListRules.whole(),
        "users('%s')/authentication/methods".formatted(id),
        call.tenant().id(),
        kept,
        row -> VIEW.show(row, call));
  }

  /** What the tenant tells; else what the registration report implies; the password always. */
  private static List<ObjectNode> methods(GraphCall call, String userId) {
    Optional<ObjectNode> told = Content.find(Content.rows(call.tenant(), COLLECTION), userId);
    if (told.isPresent()) {
      return told.get().path("methods").valueStream().map(ObjectNode.class::cast).toList();
    }
    Stream<ObjectNode> registered =
        registration(call, userId).stream()
            .flatMap(row -> row.path("methodsRegistered").valueStream())
            .flatMap(word -> RegisteredMethod.of(word.asString("")).stream())
            .distinct()
            .map(method -> method.shown(userId));
    return Stream.concat(Stream.of(RegisteredMethod.PASSWORD.shown(userId)), registered).toList();
  }

  private static Optional<ObjectNode> registration(GraphCall call, String userId) {
    Rows report = Registration.reported(call.tenant());
    return Content.find(report, userId);
  }

  private static Response preferences(GraphCall call) {
    String id = Users.named(call).path("id").asString("");
    String path = "users/%s/authentication/signInPreferences".formatted(id);
    ObjectNode body =
        Content.object(call.tenant(), path).orElseGet(() -> preferences(registration(call, id)));
    return Reads.entity(call, path, body);
  }

  private static ObjectNode preferences(Optional<ObjectNode> registration) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    String system = "isSystemPreferredAuthenticationMethodEnabled";
    String second = "userPreferredMethodForSecondaryAuthentication";
    body.put(system, registration.map(row -> row.path(system).asBoolean(true)).orElse(true));
    registration
        .map(row -> row.path(second))
        .filter(value -> value.isString() && !value.stringValue().equals("none"))
        .ifPresent(value -> body.set(second, value));
    return body;
  }
}
