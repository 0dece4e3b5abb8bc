package dev.twofold.emulator.identity;

import dev.twofold.emulator.identity.DeviceCodes.Codes;
import dev.twofold.emulator.web.Request;
import dev.twofold.emulator.web.Response;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Where a device asks for its codes, and where its user types one (device code grant). */
final class DevicePages {
  private static final String HEADLINE = "Enter code";
  private static final String CODE =
      "<p><label>Code <input name=\"user_code\" maxlength=\"20\" required></label></p>";
  private static final String BUTTONS =
      """
      <button name="answer" value="approve">Sign in</button>
      <button name="answer" value="decline" formnovalidate>Decline</button>\
      """;
  private static final int POLL_SECONDS = 5;

  private final Technicians technicians;
  private final ClientAuthentication clients;
  private final DeviceCodes devices;

  DevicePages(Technicians technicians, ClientAuthentication clients, DeviceCodes devices) {
    this.technicians = technicians;
    this.clients = clients;
    this.devices = devices;
  }

  /** Codes for a device. */
  Response codes(Request request, Authority authority) throws TokenRefusedException {
    Form form = Form.body(request);
    var app = clients.app(form.required("client_id"), authority);
    String scope = form.required("scope");
    Scopes.parse(scope, new Scopes.Context(app.clientId(), authority.segment(), request.base()));
    Codes codes = devices.begin(app, scope);
    String address = request.base() + "/devicelogin";
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("user_code", codes.userCode()).put("device_code", codes.deviceCode());
    body.put("verification_uri", address);
    body.put("expires_in", DeviceCodes.LIFE.toSeconds()).put("interval", POLL_SECONDS);
    body.put("message", "To sign in, open %s and enter %s".formatted(address, codes.userCode()));
    return Answers.json(200, body);
  }

  /** The page where the user types the code. */
  Response show() {
    String content = CODE + "\n" + SignInPages.users(technicians.all());
    return SignInPages.page(200, HEADLINE, SignInPages.form("/devicelogin", content, BUTTONS));
  }

  /** What the user decided. */
  Response decide(Request request) throws TokenRefusedException {
    Form form = Form.body(request);
    String code = form.required("user_code");
    return switch (form.required("answer")) {
      case "approve" -> {
        boolean known = devices.approve(code, technicians.require(form.required("user")));
        yield told(known, "You have signed in on your device. You may close this page.");
      }
      case "decline" -> told(devices.decline(code), "You declined. You may close this page.");
      default -> throw new TokenRefusedException(TokenError.malformed("No such answer."));
    };
  }

  private static Response told(boolean known, String sentence) {
    return known
        ? SignInPages.message(200, HEADLINE, sentence)
        : SignInPages.refusal(TokenError.badDeviceCode());
  }
}
