package dev.twofold.emulator.identity;

import dev.twofold.emulator.web.Request;
import dev.twofold.emulator.web.Response;
import dev.twofold.emulator.world.Partner.Technician;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The sign-in page of the authorization code grant: one of the partner's users is chosen, and the
 * browser goes back to the app with a code. A user does MFA where the app demands it.
 */
final class AuthorizePage {
  private static final String BUTTON = "<button>Sign in</button>";

  private final Technicians technicians;
  private final ClientAuthentication clients;
  private final AuthorizationCodes codes;

  AuthorizePage(Technicians technicians, ClientAuthentication clients, AuthorizationCodes codes) {
    this.technicians = technicians;
    this.clients = clients;
    this.codes = codes;
  }

  /** The page with its form. */
  Response show(Request request, Authority authority) throws TokenRefusedException {
    AuthorizationRequest asked = read(Form.query(request), authority);
    Map<String, String> parameters = new LinkedHashMap<>(request.query());
    parameters.remove("user");
    String content = SignInPages.hidden(parameters) + "\n" + SignInPages.users(technicians.all());
    return SignInPages.page(
        200,
        "Sign in to " + asked.app().displayName(),
        SignInPages.form(request.rawPath(), content, BUTTON));
  }

  /** Back to the app, with a code. */
  Response signIn(Request request, Authority authority) throws TokenRefusedException {
    Form form = Form.body(request);
    AuthorizationRequest asked = read(form, authority);
    Technician technician = technicians.require(form.required("user"));
    SignIn signIn = new SignIn(technician, technician.signedInWithMfa() || asked.mfa());
    Map<String, String> answer = new LinkedHashMap<>();
    answer.put("code", codes.issue(new AuthorizationCodes.Content(signIn, asked)));
    asked.state().ifPresent(state -> answer.put("state", state));
    return back(asked, answer);
  }

  private AuthorizationRequest read(Form form, Authority authority) throws TokenRefusedException {
    String clientId = form.required("client_id");
    return AuthorizationRequest.of(form, clients.app(clientId, authority));
  }

  private static Response back(AuthorizationRequest asked, Map<String, String> answer) {
    URI address = asked.redirectUri();
    String joint = address.getRawQuery() == null ? "?" : "&";
    return switch (asked.mode()) {
      case QUERY -> redirect(address + joint + encoded(answer));
      case FRAGMENT -> redirect(address + "#" + encoded(answer));
      case FORM_POST ->
          SignInPages.page(
              200,
              "Signed in",
              SignInPages.form(
                  address.toString(), SignInPages.hidden(answer), "<button>Continue</button>"));
    };
  }

  private static Response redirect(String address) {
    return Response.empty(302).with("Location", address).with("Cache-Control", "no-store");
  }

  private static String encoded(Map<String, String> values) {
    return values.entrySet().stream()
        .map(value -> value.getKey() + "=" + encode(value.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
