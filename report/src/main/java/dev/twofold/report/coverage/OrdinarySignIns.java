package dev.twofold.report.coverage;

import static dev.twofold.engine.access.ClientAppType.BROWSER;
import static dev.twofold.engine.access.ClientAppType.EXCHANGE_ACTIVE_SYNC;
import static dev.twofold.engine.access.ClientAppType.MOBILE_APPS_AND_DESKTOP_CLIENTS;
import static dev.twofold.engine.access.ClientAppType.OTHER;

import dev.twofold.engine.access.ApplicationGroups;
import dev.twofold.engine.access.ClientAppType;
import dev.twofold.engine.access.DevicePlatform;
import dev.twofold.engine.access.InsiderRiskLevel;
import dev.twofold.engine.access.IpAddress;
import dev.twofold.engine.access.RiskLevel;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.access.TransferMethod;
import dev.twofold.engine.access.TrustType;
import dev.twofold.engine.signin.Audience;
import dev.twofold.engine.signin.Device;
import dev.twofold.engine.signin.Network;
import dev.twofold.engine.signin.SignIn;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fixed set of sign-ins that the coverage map shows, a column each. They carry no risk and no
 * special flow, and each comes from every common platform and from every kind of country that the
 * policies tell apart.
 */
public final class OrdinarySignIns {
  private static final String AZURE_PORTAL = "c44b4083-3bb0-49c1-b47d-974e53cbdf3c";

  /** An application that no policy can name: it is nobody's. */
  private static final String ANY_OTHER = "f0f0f0f0-0000-4000-8000-00000000f01d";

  private static final Set<DevicePlatform> PLATFORMS =
      EnumSet.of(
          DevicePlatform.WINDOWS,
          DevicePlatform.MAC_OS,
          DevicePlatform.IOS,
          DevicePlatform.ANDROID,
          DevicePlatform.LINUX);
  private static final Device UNREGISTERED = new Device.Unregistered();
  private static final Device COMPLIANT =
      new Device.Registered(true, TrustType.AZURE_AD, Map.of(), Map.of());

  private final Places places;
  private final List<Column> columns = new ArrayList<>();

  private OrdinarySignIns(Places places) {
    this.places = places;
  }

  /** The columns that make sense in this tenant. */
  public static List<Column> of(Tenant tenant) {
    OrdinarySignIns signIns = new OrdinarySignIns(Places.of(tenant));
    signIns.addExchange();
    signIns.addCircumstances();
    signIns.addOthers();
    return signIns.columns;
  }

  private void addExchange() {
    String exchange = ApplicationGroups.EXCHANGE_ONLINE;
    add("Exchange Online", "Browser", exchange, BROWSER);
    add("Exchange Online", "Apps, desktop", exchange, MOBILE_APPS_AND_DESKTOP_CLIENTS);
    add("Exchange Online", "ActiveSync", exchange, EXCHANGE_ACTIVE_SYNC);
    add("Exchange Online", "Other legacy", exchange, OTHER);
  }

  private void addOthers() {
    add("Azure portal", "Browser", AZURE_PORTAL, BROWSER);
    add("Any other app", "Browser", ANY_OTHER, BROWSER);
  }

  private void addCircumstances() {
    String exchange = ApplicationGroups.EXCHANGE_ONLINE;
    columns.add(
        new Column(
            "Exchange Online",
            "Browser, compliant device",
            signIns(exchange, BROWSER, COMPLIANT, places.outside())));
    if (!places.trusted().isEmpty()) {
      columns.add(
          new Column(
              "Exchange Online",
              "Browser, trusted location",
              signIns(exchange, BROWSER, UNREGISTERED, places.trusted())));
    }
  }

  private void add(String heading, String way, String application, ClientAppType client) {
    columns.add(
        new Column(heading, way, signIns(application, client, UNREGISTERED, places.outside())));
  }

  private static List<SignIn> signIns(
      String application, ClientAppType client, Device device, List<Network> networks) {
    return networks.stream()
        .flatMap(network ->
            PLATFORMS.stream()
                .map(platform -> signIn(application, client, device, network, platform)))
        .toList();
  }

  private static SignIn signIn(
      String application,
      ClientAppType client,
      Device device,
      Network network,
      DevicePlatform platform) {
    return new SignIn(
        new Audience.Application(application),
        client,
        TransferMethod.NONE,
        RiskLevel.NONE,
        RiskLevel.NONE,
        InsiderRiskLevel.NONE,
        device,
        network,
        platform);
  }

  /** A network without signals of its own. */
  static Network network(IpAddress address, Optional<String> country) {
    return new Network(address, country, Optional.empty(), false, false);
  }
}
