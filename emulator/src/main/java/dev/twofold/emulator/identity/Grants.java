package dev.twofold.emulator.identity;

import dev.twofold.emulator.web.Request;
import dev.twofold.emulator.web.Response;
import java.util.Map;

/** The token endpoint: who asks, and by which grant. */
final class Grants {
  private final ClientAuthentication clients;
  private final Map<String, Grant> byType;

  Grants(ClientAuthentication clients, Map<String, Grant> byType) {
    this.clients = clients;
    this.byType = Map.copyOf(byType);
  }

  /** A token; refuses what no token is given for. */
  Response answer(Request request, TokenEndpoint endpoint) throws TokenRefusedException {
    Form form = Form.body(request);
    String type = form.required("grant_type");
    Grant grant = byType.get(type);
    if (grant == null) {
      throw new TokenRefusedException(TokenError.unknownGrant(type));
    }
    Client client = clients.authenticate(form, request.header("authorization"), endpoint);
    return Answers.json(200, grant.answer(new TokenRequest(endpoint, form, client)));
  }
}
