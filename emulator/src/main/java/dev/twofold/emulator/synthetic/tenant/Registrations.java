package dev.twofold.emulator.synthetic.tenant;

import dev.twofold.emulator.synthetic.company.Draw;
import java.util.ArrayList;
import java.util.List;

/** Which methods the people of a tenant have registered (graph-api part 5). */
public final class Registrations {
  private static final int WHERE_ASKED = 92;
  private static final int ELSEWHERE = 45;

  private final Blueprint tenant;
  private final Accounts accounts;

  /** The methods in this tenant. */
  public Registrations(Blueprint tenant, Accounts accounts) {
    this.tenant = tenant;
    this.accounts = accounts;
  }

  /** Whether the tenant allows security keys. */
  public static boolean allowsKeys(Blueprint tenant) {
    return tenant.licence().isPremium();
  }

  /** Whether the tenant allows text messages. */
  public static boolean allowsPhones(Blueprint tenant) {
    return !tenant.draw("phones").percent(25);
  }

  /** What the account on this seat has registered, in the words of the registration report. */
  public List<String> methods(int seat) {
    Draw draw = accounts.draw(seat, "methods");
    return switch (tenant.roster().kind(seat)) {
      case ADMIN -> person(draw, WHERE_ASKED);
      case STAFF, LEAVER ->
          person(draw, tenant.posture().asksForRegistration() ? WHERE_ASKED : ELSEWHERE);
      case GUEST -> person(draw, ELSEWHERE);
      case BREAK_GLASS -> draw.percent(50) ? List.of("fido2SecurityKey") : List.of();
      case SYNCHRONISATION, SERVICE, SHARED_MAILBOX -> List.of();
    };
  }

  private List<String> person(Draw draw, int share) {
    List<String> methods = new ArrayList<>();
    if (draw.percent(share)) {
      int kind = draw.below(100);
      if (kind < 75) {
        methods.add("microsoftAuthenticatorPush");
        methods.add("softwareOneTimePasscode");
      }
      if (kind >= 70 && allowsPhones(tenant)) {
        methods.add("mobilePhone");
      }
      if (kind >= 96 && allowsKeys(tenant)) {
        methods.add("fido2SecurityKey");
      }
    }
    if (draw.percent(15)) {
      methods.add("email");
    }
    return methods;
  }

  /** Whether the account can do MFA. */
  public boolean isCapable(int seat) {
    return methods(seat).stream().anyMatch(method -> !method.equals("email"));
  }
}
