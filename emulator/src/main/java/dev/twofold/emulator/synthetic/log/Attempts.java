package dev.twofold.emulator.synthetic.log;

import dev.twofold.emulator.synthetic.company.Country;
import dev.twofold.emulator.synthetic.company.Draw;
import dev.twofold.emulator.synthetic.policy.Offices;
import dev.twofold.emulator.synthetic.posture.Licence;
import dev.twofold.emulator.synthetic.tenant.AccountKind;
import dev.twofold.emulator.synthetic.tenant.Accounts;
import dev.twofold.emulator.synthetic.tenant.Blueprint;
import dev.twofold.emulator.synthetic.tenant.CloudApp;
import dev.twofold.engine.access.ClientAppType;
import dev.twofold.engine.access.DevicePlatform;
import dev.twofold.engine.access.InsiderRiskLevel;
import dev.twofold.engine.access.IpAddress;
import dev.twofold.engine.access.RiskLevel;
import dev.twofold.engine.access.TransferMethod;
import dev.twofold.engine.access.TrustType;
import dev.twofold.engine.signin.Audience;
import dev.twofold.engine.signin.Device;
import dev.twofold.engine.signin.Network;
import dev.twofold.engine.signin.SignIn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Draws attempts to sign in to one tenant: who, from where, with what, what for. */
final class Attempts {
  private static final int ATTACKS = 3;
  private static final List<CloudApp> USUAL =
      List.of(
          CloudApp.EXCHANGE_ONLINE,
          CloudApp.EXCHANGE_ONLINE,
          CloudApp.EXCHANGE_ONLINE,
          CloudApp.TEAMS,
          CloudApp.TEAMS,
          CloudApp.SHAREPOINT_ONLINE,
          CloudApp.SHAREPOINT_ONLINE,
          CloudApp.OFFICE_PORTAL,
          CloudApp.GRAPH);
  private static final List<CloudApp> OF_ADMINS =
      List.of(
          CloudApp.AZURE_PORTAL,
          CloudApp.AZURE_MANAGEMENT,
          CloudApp.OFFICE_PORTAL,
          CloudApp.GRAPH,
          CloudApp.EXCHANGE_ONLINE);
  private static final List<DevicePlatform> PLATFORMS =
      List.of(
          DevicePlatform.WINDOWS,
          DevicePlatform.WINDOWS,
          DevicePlatform.WINDOWS,
          DevicePlatform.WINDOWS,
          DevicePlatform.IOS,
          DevicePlatform.IOS,
          DevicePlatform.ANDROID,
          DevicePlatform.MAC_OS);

  private final Blueprint tenant;
  private final Accounts accounts;
  private final Offices offices;
  private final Visitors visitors;

  Attempts(Blueprint tenant, Accounts accounts, Offices offices, Visitors visitors) {
    this.tenant = tenant;
    this.accounts = accounts;
    this.offices = offices;
    this.visitors = visitors;
  }

  /** How a client is called in the log, and what the engine makes of it. */
  private record Client(ClientAppType type, String name) {}

  Attempt attempt(Draw draw, Judge judge) {
    return draw.percent(ATTACKS) ? attack(draw, judge) : ordinary(draw, judge);
  }

  /** Somebody guesses passwords, mostly by IMAP or a browser; a few know one. */
  private Attempt attack(Draw draw, Judge judge) {
    Visitor victim = visitors.anyVictim(draw, judge);
    Client client =
        draw.percent(40)
            ? new Client(ClientAppType.OTHER, "IMAP4")
            : new Client(ClientAppType.BROWSER, "Browser");
    Attempt.Place place =
        new Attempt.Place(
            "198.51.100." + draw.between(1, 254),
            draw.pick(List.of("RU", "NG", "BR", "CN")),
            "",
            0,
            0);
    Attempt.Knows knows = draw.percent(12) ? Attempt.Knows.PASSWORD : Attempt.Knows.NOTHING;
    RiskLevel risk = tenant.licence() == Licence.P2 ? RiskLevel.HIGH : RiskLevel.NONE;
    SignIn signIn =
        signIn(
            CloudApp.EXCHANGE_ONLINE,
            client,
            risk,
            new Device.Unregistered(),
            place,
            DevicePlatform.UNKNOWN);
    return new Attempt(victim, CloudApp.EXCHANGE_ONLINE, signIn, client.name(), place, knows, true);
  }

  private Attempt ordinary(Draw draw, Judge judge) {
    Visitor visitor = visitors.any(draw, judge);
    AccountKind kind = kind(visitor);
    Client client = client(kind, draw);
    CloudApp app = client.type().modern() ? app(kind, draw) : CloudApp.EXCHANGE_ONLINE;
    DevicePlatform platform =
        client.type().modern() ? platform(visitor, draw) : DevicePlatform.UNKNOWN;
    Device device = client.type().modern() ? device(visitor, platform) : new Device.Unregistered();
    Attempt.Place place = place(visitor, kind, draw);
    SignIn signIn = signIn(app, client, risk(draw), device, place, platform);
    boolean interactive =
        client.type() != ClientAppType.MOBILE_APPS_AND_DESKTOP_CLIENTS || draw.percent(35);
    return new Attempt(
        visitor, app, signIn, client.name(), place, Attempt.Knows.EVERYTHING, interactive);
  }

  private AccountKind kind(Visitor visitor) {
    OptionalInt seat = accounts.seat(visitor.user().id());
    return visitor.technician() || seat.isEmpty()
        ? AccountKind.ADMIN
        : tenant.roster().kind(seat.getAsInt());
  }

  private static Client client(AccountKind kind, Draw draw) {
    if (kind == AccountKind.SERVICE) {
      return draw.percent(70)
          ? new Client(ClientAppType.OTHER, "Authenticated SMTP")
          : new Client(
              ClientAppType.MOBILE_APPS_AND_DESKTOP_CLIENTS, "Mobile Apps and Desktop clients");
    }
    int roll = draw.below(100);
    if (roll < 55 || kind == AccountKind.ADMIN || kind == AccountKind.GUEST) {
      return new Client(ClientAppType.BROWSER, "Browser");
    }
    return roll < 96
        ? new Client(
            ClientAppType.MOBILE_APPS_AND_DESKTOP_CLIENTS, "Mobile Apps and Desktop clients")
        : roll < 98
            ? new Client(ClientAppType.EXCHANGE_ACTIVE_SYNC, "Exchange ActiveSync")
            : new Client(ClientAppType.OTHER, "IMAP4");
  }

  private CloudApp app(AccountKind kind, Draw draw) {
    boolean ofPartner = tenant.company().tenantId().equals(tenant.partnerTenantId());
    if (ofPartner && kind != AccountKind.GUEST && draw.percent(30)) {
      return CloudApp.PARTNER_CENTER;
    }
    return draw.pick(kind == AccountKind.ADMIN && draw.percent(60) ? OF_ADMINS : USUAL);
  }

  private static DevicePlatform platform(Visitor visitor, Draw draw) {
    Draw own = new Draw(visitor.user().id().hashCode());
    return draw.percent(1) ? DevicePlatform.LINUX : own.pick(PLATFORMS);
  }

  /** Each person has one device. */
  private Device device(Visitor visitor, DevicePlatform platform) {
    int kind = Draw.below(100, visitor.user().id().hashCode(), 1);
    boolean windows = platform == DevicePlatform.WINDOWS;
    if (visitor.technician() || visitor.guest() || kind < 40) {
      return new Device.Unregistered();
    }
    if (kind < 70) {
      return registered(true, TrustType.AZURE_AD);
    }
    return windows && kind < 85 && tenant.traits().synchronised()
        ? registered(false, TrustType.SERVER_AD)
        : registered(false, TrustType.WORKPLACE);
  }

  private static Device registered(boolean compliant, TrustType type) {
    return new Device.Registered(compliant, type, Map.of(), Map.of());
  }

  private Attempt.Place place(Visitor visitor, AccountKind kind, Draw draw) {
    Country country = tenant.company().country();
    int roll = draw.below(100);
    boolean elsewhere = visitor.guest() || visitor.technician();
    if (!elsewhere && (roll < 55 || kind == AccountKind.SERVICE)) {
      return at(offices.officeAddress(draw), country);
    }
    if (roll < 97 || elsewhere) {
      int home = Draw.below(60_000, visitor.user().id().hashCode(), 2);
      return at("198.18." + home / 250 + "." + (1 + home % 250), country);
    }
    Country abroad = draw.pick(List.of(Country.values()));
    return at("198.19." + draw.below(256) + "." + draw.between(1, 254), abroad);
  }

  private static Attempt.Place at(String address, Country country) {
    return new Attempt.Place(
        address, country.code(), country.city(), country.latitude(), country.longitude());
  }

  /** Risk is told only with a licence for it. */
  private RiskLevel risk(Draw draw) {
    int roll = draw.below(100);
    return tenant.licence() != Licence.P2 || roll >= 4
        ? RiskLevel.NONE
        : roll < 2 ? RiskLevel.LOW : roll < 3 ? RiskLevel.MEDIUM : RiskLevel.HIGH;
  }

  private static SignIn signIn(
      CloudApp app,
      Client client,
      RiskLevel risk,
      Device device,
      Attempt.Place place,
      DevicePlatform platform) {
    return new SignIn(
        new Audience.Application(app.id()),
        client.type(),
        TransferMethod.NONE,
        risk,
        RiskLevel.NONE,
        InsiderRiskLevel.NONE,
        device,
        new Network(
            IpAddress.parse(place.address()),
            Optional.of(place.countryCode()),
            Optional.empty(),
            false,
            false),
        platform);
  }
}
