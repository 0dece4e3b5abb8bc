package dev.twofold.emulator.graph.whatif;

import dev.twofold.emulator.graph.RefusedException;
import dev.twofold.emulator.tenant.EngineView;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.HeldRoles;
import dev.twofold.engine.directory.HomeTenant;
import dev.twofold.engine.directory.IdSet;
import dev.twofold.engine.directory.PerUserMfaState;
import dev.twofold.engine.directory.Registration;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.directory.UserKind;
import dev.twofold.engine.signin.Audience;
import dev.twofold.engine.signin.SignIn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the body of a What-If request (graph-api part 6; contracts section 3, witness). */
final class QuestionReader {
  private static final int MOST_APPLICATIONS = 50;
  private static final String ANY_APPLICATION = "00000002-0000-0ff1-ce00-000000000000";

  private QuestionReader() {}

  /**
   * The question in a body.
   *
   * @throws RefusedException if it is malformed or about somebody unknown; the message is one
   *     sentence
   */
  static Question read(String body, EngineView view) {
    JsonNode json = parse(body);
    JsonNode context = json.path("signInContext");
    Question.Target target = target(context);
    try {
      List<SignIn> signIns =
          applications(context, target).stream()
              .map(id -> ConditionsReader.signIn(json.path("signInConditions"), audience(id)))
              .toList();
      signIns.forEach(view.evaluator()::evaluate); // refuses what no sign-in can be
      return new Question(
          identity(json.path("signInIdentity"), view),
          target,
          signIns,
          json.path("appliedPoliciesOnly").asBoolean(false));
    } catch (IllegalArgumentException impossible) {
      throw RefusedException.badRequest("%s.".formatted(impossible.getMessage()));
    }
  }

  private static JsonNode parse(String body) {
    try {
      JsonNode json = JsonMapper.shared().readTree(body);
      if (json.isObject()) {
        return json;
      }
    } catch (JacksonException _) {
      // Refused like any other text that is no object.
    }
    throw RefusedException.badRequest("The body must be a JSON object.");
  }

  private static Audience audience(String id) {
    return new Audience.Application(id.toLowerCase(Locale.ROOT));
  }

  private static Question.Target target(JsonNode context) {
    return switch (type(context)) {
      case "applicationContext" -> new Question.Target.Applications();
      case "authContext" ->
          new Question.Target.AuthenticationContext(
              required(context, "authenticationContextValue"));
      case "userActionContext" -> new Question.Target.UserAction(action(context));
      default ->
          throw RefusedException.badRequest(
              "signInContext must be an applicationContext, authContext or userActionContext.");
    };
  }

  private static String action(JsonNode context) {
    return switch (required(context, "userAction")) {
      case "registerSecurityInformation" -> "urn:user:registersecurityinfo";
      case "registerOrJoinDevices" -> "urn:user:registerdevice";
      default ->
          throw RefusedException.badRequest(
              "userAction must be registerSecurityInformation or registerOrJoinDevices.");
    };
  }

  private static List<String> applications(JsonNode context, Question.Target target) {
    if (!(target instanceof Question.Target.Applications)) {
      return List.of(ANY_APPLICATION);
    }
    JsonNode list = context.path("includeApplications");
    if (!list.isArray() || list.isEmpty() || list.size() > MOST_APPLICATIONS) {
      throw RefusedException.badRequest("includeApplications must list 1 to 50 application ids.");
    }
    return list.valueStream().map(JsonNode::asString).toList();
  }

  private static Question.Identity identity(JsonNode identity, EngineView view) {
    return switch (type(identity)) {
      case "userSignIn" -> new Question.Identity.Person(user(identity, view));
      case "servicePrincipalSignIn" ->
          new Question.Identity.Workload(required(identity, "servicePrincipalId"));
      default ->
          throw RefusedException.badRequest(
              "signInIdentity must be a userSignIn or servicePrincipalSignIn.");
    };
  }

  private static User user(JsonNode identity, EngineView view) {
    String id = required(identity, "userId");
    Optional<UserKind> kind =
        Stream.of("externalUserType", "guestOrExternalUserTypes")
            .map(key -> identity.path(key).asString(""))
            .filter(name -> !name.isEmpty() && !name.equals(UserKind.INTERNAL_MEMBER.graphName()))
            .findFirst()
            .map(QuestionReader::kind);
    Optional<User> known = view.user(id);
    if (kind.isEmpty()) {
      return known.orElseThrow(
          () -> RefusedException.badRequest("The user %s is not in the tenant.".formatted(id)));
    }
    return external(known.orElseGet(() -> stranger(id)), kind.get(), identity);
  }

  private static UserKind kind(String name) {
    return Stream.of(UserKind.values())
        .filter(kind -> kind.graphName().equals(name))
        .findFirst()
        .orElseThrow(() ->
            RefusedException.badRequest("externalUserType does not know %s.".formatted(name)));
  }

  /** Somebody of another tenant without an object in this one. */
  private static User stranger(String id) {
    return new User(
        id,
        "",
        "",
        true,
        "Guest",
        UserKind.OTHER_EXTERNAL_USER,
        new HomeTenant.Undisclosed(),
        IdSet.empty(),
        HeldRoles.none(),
        Fact.known(PerUserMfaState.DISABLED),
        Fact.<Registration>unread("reports/authenticationMethods/userRegistrationDetails"));
  }

  private static User external(User user, UserKind kind, JsonNode identity) {
    String tenant = identity.path("externalTenantId").asString("").toLowerCase(Locale.ROOT);
    HomeTenant said = tenant.isEmpty() ? user.home() : new HomeTenant.Entra(tenant);
    return new User(
        user.id(),
        user.userPrincipalName(),
        user.displayName(),
        user.accountEnabled(),
        user.userType(),
        kind,
        kind.signsInElsewhere() && said instanceof HomeTenant.Here
            ? new HomeTenant.Undisclosed()
            : said,
        user.groups(),
        user.roles(),
        user.perUserMfa(),
        user.registration());
  }

  private static String type(JsonNode object) {
    return object.path("@odata.type").asString("").replace("#microsoft.graph.", "");
  }

  private static String required(JsonNode object, String key) {
    String value = object.path(key).asString("");
    if (value.isBlank()) {
      throw RefusedException.badRequest("%s is missing.".formatted(key));
    }
    return value;
  }
}
