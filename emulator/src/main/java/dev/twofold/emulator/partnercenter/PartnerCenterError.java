package dev.twofold.emulator.partnercenter;

import dev.twofold.emulator.web.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An error of Partner Center (graph-api part 4, general). Some services write the code as a number,
 * others as a text.
 *
 * @param status the HTTP status
 * @param code the code, a number or a text
 * @param description what went wrong
 */
record PartnerCenterError(int status, JsonNode code, String description) {

  static PartnerCenterError numbered(int status, int code, String description) {
    return new PartnerCenterError(status, JsonNodeFactory.instance.numberNode(code), description);
  }

  static PartnerCenterError named(int status, String code, String description) {
    return new PartnerCenterError(status, JsonNodeFactory.instance.stringNode(code), description);
  }

  /** 401: the token is not one for this service. */
  static PartnerCenterError unauthorized() {
    return numbered(401, 400, "Access denied.");
  }

  /** 401: the user did not do MFA. */
  static PartnerCenterError withoutMfa() {
    return named(
        401,
        "MfaRequired",
        "Access denied. Multi-factor authentication is required for this call.");
  }

  /** 403: the caller may not do this. */
  static PartnerCenterError forbidden() {
    return numbered(403, 2032, "Access denied.");
  }

  /** 403: the tenant is no customer. */
  static PartnerCenterError noRelationship() {
    return numbered(403, 20002, "There is no commerce relationship with the customer.");
  }

  /** 404: there is no such tenant. */
  static PartnerCenterError tenantNotFound() {
    return numbered(404, 60003, "The tenant was not found.");
  }

  /** 400. */
  static PartnerCenterError badRequest(String description) {
    return numbered(400, 3000, description);
  }

  Response response() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.set("code", code);
    body.put("description", description).putArray("data");
    body.put("source", "PartnerFD");
    return Response.json(status, body);
  }

  /** As something to throw. */
  Refusal refusal() {
    return new Refusal(this);
  }

  /** A call is refused; it ends inside the service. */
  static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient PartnerCenterError error;

    private Refusal(PartnerCenterError error) {
      super(error.description());
      this.error = error;
    }

    PartnerCenterError error() {
      return error;
    }
  }
}
