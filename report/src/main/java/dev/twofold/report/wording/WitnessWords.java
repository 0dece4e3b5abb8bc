package dev.twofold.report.wording;

import dev.twofold.engine.access.ClientAppType;
import dev.twofold.engine.access.DevicePlatform;
import dev.twofold.engine.access.InsiderRiskLevel;
import dev.twofold.engine.access.RiskLevel;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.access.TransferMethod;
import dev.twofold.engine.meaning.ApplicationNames;
import dev.twofold.engine.signin.Audience;
import dev.twofold.engine.signin.Network;
import dev.twofold.engine.signin.SignIn;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sign-in in words: what is always of interest, and of the rest what is out of the ordinary.
 *
 * @param naming the names of applications
 * @param networks the names of networks
 */
public record WitnessWords(ApplicationNaming naming, NetworkNaming networks) {

  /** Words that tell networks by their addresses alone. */
  public WitnessWords(ApplicationNaming naming) {
    this(naming, NetworkNaming.NONE);
  }

  /** Words with the names that the tenant gave to its networks. */
  public static WitnessWords withNetworks(Tenant tenant) {
    return new WitnessWords(new ApplicationNames(tenant)::nameOf, NetworkNaming.of(tenant));
  }

  /** The sign-in in one sentence without a full stop. */
  public String sentence(SignIn signIn) {
    return Stream.of(
            Stream.of(application(signIn), client(signIn.clientApp()), platform(signIn)),
            Stream.of(place(signIn.network()), DeviceWords.of(signIn.device())),
            network(signIn.network()),
            risks(signIn),
            flow(signIn.flow()))
        .flatMap(parts -> parts)
        .collect(Collectors.joining(", "));
  }

  /** What a token is asked for. */
  public String application(SignIn signIn) {
    return switch (signIn.audience()) {
      case Audience.Application(String id) -> naming.nameOf(id);
      case Audience.BaselineScopes _ ->
          "Basic sign-in and profile permissions only (baseline scopes)";
    };
  }

  private static String client(ClientAppType client) {
    return switch (client) {
      case BROWSER -> "in a browser";
      case MOBILE_APPS_AND_DESKTOP_CLIENTS -> "in a mobile app or desktop client";
      case EXCHANGE_ACTIVE_SYNC -> "with Exchange ActiveSync";
      case OTHER -> "with a legacy client (other clients)";
    };
  }

  private static String platform(SignIn signIn) {
    return switch (signIn.platform()) {
      case WINDOWS -> "on Windows";
      case LINUX -> "on Linux";
      case ANDROID -> "on Android";
      case WINDOWS_PHONE -> "on Windows Phone";
      case UNKNOWN -> "on an unknown platform";
      case MAC_OS, IOS -> "on " + name(signIn.platform());
    };
  }

  private static String name(DevicePlatform platform) {
    return platform.graphName();
  }

  private String place(Network network) {
    String from =
        networks
            .nameOf(network.address())
            .map(name -> "from the network `%s`, %s".formatted(name, network.address()))
            .orElseGet(() -> "from " + network.address());
    return network
        .country()
        .map(code -> "%s in %s".formatted(from, country(code)))
        .orElseGet(() -> from + ", which maps to no country");
  }

  /** A country by its English name and code. */
  public static String country(String code) {
    String name = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    return name.equals(code) ? code : "%s (%s)".formatted(name, code);
  }

  private static Stream<String> network(Network network) {
    return Stream.of(
            network.gpsCountry().map(code -> "position shared from " + country(code)).stream(),
            only(network.compliantNetwork(), "through the compliant network"),
            only(network.insideCorporateNetwork(), "with the intranet claim"))
        .flatMap(parts -> parts);
  }

  private static Stream<String> risks(SignIn signIn) {
    return Stream.of(
            only(
                signIn.signInRisk() != RiskLevel.NONE,
                "sign-in risk " + signIn.signInRisk().graphName()),
            only(signIn.userRisk() != RiskLevel.NONE, "user risk " + signIn.userRisk().graphName()),
            only(
                signIn.insiderRisk() != InsiderRiskLevel.NONE,
                "insider risk " + signIn.insiderRisk().graphName()))
        .flatMap(parts -> parts);
  }

  private static Stream<String> flow(TransferMethod flow) {
    return switch (flow) {
      case NONE -> Stream.empty();
      case DEVICE_CODE_FLOW -> Stream.of("device code flow");
      case AUTHENTICATION_TRANSFER -> Stream.of("authentication transfer");
    };
  }

  private static Stream<String> only(boolean wanted, String part) {
    return wanted ? Stream.of(part) : Stream.empty();
  }
}
