package dev.twofold.emulator.graph.read;

import static dev.twofold.emulator.throttle.ThrottledService.DIRECTORY;

import dev.twofold.emulator.graph.Endpoint;
import dev.twofold.emulator.graph.GraphCall;
import dev.twofold.emulator.graph.Permission;
import dev.twofold.emulator.graph.Refusals;
import dev.twofold.emulator.odata.ListRules;
import dev.twofold.emulator.odata.Listing;
import dev.twofold.emulator.odata.Query;
import dev.twofold.emulator.odata.QueryRefused;
import dev.twofold.emulator.odata.Select;
import dev.twofold.emulator.tenant.Licences;
import dev.twofold.emulator.tenant.Rows;
import dev.twofold.emulator.web.GraphError;
import dev.twofold.emulator.web.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Users (graph-api part 5). */
final class Users {
  private static final String USERS = "users";
  private static final String ACTIVITY = "signInActivity";
  private static final String MFA_STATE = "perUserMfaState";
  private static final Select USUAL =
      Select.of(
          "businessPhones,displayName,givenName,id,jobTitle,mail,mobilePhone,officeLocation,"
              + "preferredLanguage,surname,userPrincipalName");
  private static final Set<String> SINGLE_ONLY =
      Set.of("aboutMe", "birthday", "hireDate", "interests", "mySite", "skills");
  private static final ListRules RULES =
      ListRules.directory("displayName", "userPrincipalName", "createdDateTime").refusingMore();
  private static final int MOST_WITH_ACTIVITY = 500;

  private Users() {}

  static List<Endpoint> endpoints() {
    return List.of(
        Reads.get("users", Right.USERS, DIRECTORY, Reads.page(Users::listing)),
        Reads.get("users/$count", Right.USERS, DIRECTORY, Reads.count(Users::listing)),
        Reads.get("users/delta", Right.USERS, DIRECTORY, Users::delta),
        Reads.get("users/{id}", Right.USERS, DIRECTORY, Users::one),
        Reads.get("users/{id}/licenseDetails", Right.USERS, DIRECTORY, Reads.page(Users::licences)),
        Reads.get(
            "users/{id}/transitiveMemberOf",
            Right.MEMBERS,
            DIRECTORY,
            Reads.page(Memberships::ofUser)));
  }

  /** What is shown of a user where the caller selects nothing. */
  static ObjectNode usual(ObjectNode row) {
    return USUAL.cut(row);
  }

  /**
   * The user that the path names, by object id or sign-in name.
   *
   * @throws QueryRefused with 404 where there is none
   */
  static ObjectNode named(GraphCall call) {
    String id = call.variable("id");
    Rows users = Content.rows(call.tenant(), USERS);
    Optional<ObjectNode> user =
        id.indexOf('@') < 0
            ? Content.find(users, id)
            : Content.find(
                users, row -> row.path("userPrincipalName").asString("").equalsIgnoreCase(id));
    return user.orElseThrow(() -> Content.notFound(id));
  }

  private static Response one(GraphCall call) {
    Query query = Query.of(call.request());
    checkActivity(call, query);
    ObjectNode row = view(call, query).apply(named(call));
    return Reads.entity(call, "users/$entity", row);
  }

  private static Listing listing(GraphCall call) {
    Query query = Query.of(call.request());
    checkActivity(call, query);
    if (SINGLE_ONLY.stream().anyMatch(query::selects)) {
      throw new QueryRefused(501, "NotImplemented", "This operation target is not yet supported.");
    }
    return new Listing(
        Content.rows(call.tenant(), USERS),
        query.uses(ACTIVITY) ? withActivity(query) : RULES,
        USERS,
        call.tenant().id(),
        view(call, query));
  }

  private static ListRules withActivity(Query query) {
    boolean tooMany = query.top().orElse(0) > RULES.most();
    return tooMany
        ? RULES
        : new ListRules(
            RULES.kind(),
            RULES.usual(),
            MOST_WITH_ACTIVITY,
            false,
            RULES.orderBy(),
            Optional.empty());
  }

  private static UnaryOperator<ObjectNode> view(GraphCall call, Query query) {
    if (query.select().isEmpty()) {
      return Users::usual;
    }
    return query.selects(MFA_STATE) ? row -> withState(row, call) : UnaryOperator.identity();
  }

  /** The state as the requirements tell it, which is what a change is written to. */
  private static ObjectNode withState(ObjectNode row, GraphCall call) {
    Requirements.stated(call, row.path("id").asString(""))
        .ifPresent(state -> row.put(MFA_STATE, state));
    return row;
  }

  /** Sign-in activity needs a permission and a licence of its own, for the whole list. */
  private static void checkActivity(GraphCall call, Query query) {
    if (!query.uses(ACTIVITY)) {
      return;
    }
    if (!Permission.isHeld(call.caller(), "AuditLog.Read.All")) {
      throw refused(Refusals.access(Right.SIGN_IN_ACTIVITY.refusal()));
    }
    if (!Refusals.suffices(Licences.of(call.tenant()), Right.SIGN_IN_ACTIVITY.licence())) {
      throw refused(Refusals.licence(Right.SIGN_IN_ACTIVITY.licence()));
    }
  }

  private static QueryRefused refused(GraphError error) {
    return new QueryRefused(error.status(), error.code(), error.message());
  }

  private static Response delta(GraphCall call) {
    return Deltas.answer(
        call,
        USERS,
        row -> {
          row.remove(ACTIVITY);
          return withState(row, call);
        },
        Users::usual);
  }

  private static Listing licences(GraphCall call) {
    Rows skus = Content.rows(call.tenant(), "subscribedSkus");
    List<ObjectNode> details =
        named(call)
            .path("assignedLicenses")
            .valueStream()
            .map(licence -> licence.path("skuId").asString(""))
            .flatMap(id -> Content.stream(skus).filter(sku -> hasId(sku, id)).limit(1))
            .map(Users::detail)
            .toList();
    return Derived.listing(call, details, "users/licenseDetails", ListRules.directory());
  }

  private static boolean hasId(JsonNode sku, String id) {
    return sku.path("skuId").asString("").equalsIgnoreCase(id);
  }

  private static ObjectNode detail(ObjectNode sku) {
    ObjectNode detail = JsonNodeFactory.instance.objectNode();
    for (String name : List.of("id", "skuId", "skuPartNumber", "servicePlans")) {
      detail.set(name, sku.path(name));
    }
    return detail;
  }
}
