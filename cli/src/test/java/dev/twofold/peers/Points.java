package dev.twofold.peers;

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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * One sign-in of each sort that a case's policies can tell apart. No case has a condition on
 * networks or a filter for devices, so one network is enough.
 */
final class Points {
  static final String EXCHANGE = "00000002-0000-0ff1-ce00-000000000000";
  static final String DIRECTORY = "00000002-0000-0000-c000-000000000000";
  static final String PORTALS = "c44b4083-3bb0-49c1-b47d-974e53cbdf3c";
  static final String AZURE_DEVOPS = "499b84ac-1321-427f-aa17-267ca6975798";
  static final String INTUNE_ENROLLMENT = "d4ebce55-015a-49b5-a083-c84d1797ae8c";
  private static final String AZURE_MANAGEMENT = "797f4846-ba00-4fd7-ba43-dac1f8f63013";
  private static final String NOBODY_NAMES_IT = "b0000000-0000-4000-8000-00000000beef";
  private static final Network NETWORK =
      new Network(IpAddress.parse("203.0.113.7"), Optional.empty(), Optional.empty(), false, false);
  private static final List<Device> DEVICES =
      List.of(
          new Device.Unregistered(),
          registered(false, TrustType.WORKPLACE),
          registered(false, TrustType.AZURE_AD),
          registered(true, TrustType.AZURE_AD),
          registered(false, TrustType.SERVER_AD),
          registered(true, TrustType.SERVER_AD));

  private final JsonNode policies;
  private final Map<String, Boolean> conditions = new HashMap<>();
  private final List<SignIn> points = new ArrayList<>();

  private Points(JsonNode policies) {
    this.policies = policies;
    audiences().forEach(this::addOf);
  }

  /** The sign-ins of this sort that these policies can tell apart, one of each. */
  static List<SignIn> of(JsonNode policies, Predicate<SignIn> sort) {
    Points points = new Points(policies);
    Map<SignIn, SignIn> byLikeness = new LinkedHashMap<>();
    points.points.stream()
        .filter(sort)
        .forEach(point -> byLikeness.putIfAbsent(points.likeness(point), point));
    return List.copyOf(byLikeness.values());
  }

  /** The sign-in without the risks that no policy has a condition on. */
  private SignIn likeness(SignIn point) {
    return new SignIn(
        point.audience(),
        point.clientApp(),
        point.flow(),
        conditioned("signInRiskLevels") ? point.signInRisk() : RiskLevel.NONE,
        conditioned("userRiskLevels") ? point.userRisk() : RiskLevel.NONE,
        conditioned("insiderRiskLevels") ? point.insiderRisk() : InsiderRiskLevel.NONE,
        point.device(),
        point.network(),
        point.platform());
  }

  private boolean conditioned(String key) {
    return conditions.computeIfAbsent(key, _ -> !Graph.wordsEverywhere(policies, key).isEmpty());
  }

  private static Device registered(boolean compliant, TrustType trustType) {
    return new Device.Registered(compliant, trustType, Map.of(), Map.of());
  }

  private Set<String> audiences() {
    Set<String> ids =
        new LinkedHashSet<>(
            List.of(
                EXCHANGE,
                DIRECTORY,
                PORTALS,
                AZURE_MANAGEMENT,
                AZURE_DEVOPS,
                INTUNE_ENROLLMENT,
                NOBODY_NAMES_IT));
    for (String key : List.of("includeApplications", "excludeApplications")) {
      Graph.wordsEverywhere(policies, key).stream()
          .map(word -> word.toLowerCase(Locale.ROOT))
          .filter(word -> word.contains("-"))
          .forEach(ids::add);
    }
    return ids;
  }

  private void addOf(String application) {
    for (ClientAppType client : ClientAppType.values()) {
      for (Device device : DEVICES) {
        if (canExist(application, client, device)) {
          addOf(application, client, device);
        }
      }
    }
  }

  /** DIM-01, DIM-02. */
  private static boolean canExist(String application, ClientAppType client, Device device) {
    boolean legacyWithDevice = client == ClientAppType.OTHER && device instanceof Device.Registered;
    boolean activeSyncElsewhere =
        client == ClientAppType.EXCHANGE_ACTIVE_SYNC && !application.equals(EXCHANGE);
    return !legacyWithDevice && !activeSyncElsewhere;
  }

  private void addOf(String application, ClientAppType client, Device device) {
    for (TransferMethod flow : TransferMethod.values()) {
      for (DevicePlatform platform : platforms()) {
        for (RiskLevel signInRisk : risks("signInRiskLevels")) {
          for (RiskLevel userRisk : risks("userRiskLevels")) {
            for (InsiderRiskLevel insiderRisk : insiderRisks()) {
              points.add(
                  new SignIn(
                      new Audience.Application(application),
                      client,
                      flow,
                      signInRisk,
                      userRisk,
                      insiderRisk,
                      device,
                      NETWORK,
                      platform));
            }
          }
        }
      }
    }
  }

  private List<DevicePlatform> platforms() {
    return conditioned("includePlatforms")
        ? List.of(DevicePlatform.values())
        : List.of(DevicePlatform.WINDOWS, DevicePlatform.IOS);
  }

  private List<RiskLevel> risks(String key) {
    return conditioned(key) ? List.of(RiskLevel.values()) : List.of(RiskLevel.NONE, RiskLevel.HIGH);
  }

  private List<InsiderRiskLevel> insiderRisks() {
    return conditioned("insiderRiskLevels")
        ? List.of(InsiderRiskLevel.values())
        : List.of(InsiderRiskLevel.NONE, InsiderRiskLevel.ELEVATED);
  }
}
