package dev.twofold.peers;

import dev.twofold.engine.access.ClientAppType;
import dev.twofold.engine.access.DevicePlatform;
import dev.twofold.engine.access.InsiderRiskLevel;
import dev.twofold.engine.access.RiskLevel;
import dev.twofold.engine.access.TransferMethod;
import dev.twofold.engine.signin.Audience;
import dev.twofold.engine.signin.Device;
import dev.twofold.engine.signin.SignIn;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * What a check is for, as a question to Twofold: is every sign-in of these users, of this sort, as
 * demanded?
 *
 * @param words the question in words
 * @param whom the users
 * @param signIns the sort of sign-ins
 * @param demand what is demanded of them
 * @param fence policies that block every other sign-in; empty where no policy can say that
 * @param somebody whether one such user with one such sign-in is enough
 */
record Question(
    String words,
    BiPredicate<PeerCase, Person> whom,
    Predicate<SignIn> signIns,
    Demand demand,
    Optional<List<JsonNode>> fence,
    boolean somebody) {

  private static final Set<DevicePlatform> PHONES =
      Set.of(DevicePlatform.IOS, DevicePlatform.ANDROID);

  static final Question MFA_FOR_ALL =
      every("every sign-in of every user needs MFA or is blocked", Demand.CLOSED);

  static final Question MFA_FOR_ADMINS =
      every(
              "every sign-in of a holder of the tool's admin roles needs MFA or is blocked",
              Demand.CLOSED)
          .of((test, person) -> person.holdsOneOf(People.adminRoles(test)));

  static final Question MFA_FOR_GUESTS =
      every("every sign-in of every kind of guest needs MFA or is blocked", Demand.CLOSED)
          .of((_, person) -> person.guest());

  static final Question LEGACY_BLOCKED =
      every("every sign-in by a legacy client is blocked", Demand.BLOCKED)
          .where(
              point -> !point.clientApp().modern(),
              Fence.clients(
                  ClientAppType.BROWSER.graphName(),
                  ClientAppType.MOBILE_APPS_AND_DESKTOP_CLIENTS.graphName()));

  static final Question RISKY_SIGN_INS_BLOCKED =
      every("every sign-in at high sign-in risk is blocked", Demand.BLOCKED)
          .where(
              point -> point.signInRisk() == RiskLevel.HIGH,
              Fence.signInRisks("none", "low", "medium"));

  static final Question RISKY_USERS_CLOSED =
      every("every sign-in at high user risk needs MFA or is blocked", Demand.CLOSED)
          .where(
              point -> point.userRisk() == RiskLevel.HIGH,
              Fence.userRisks("none", "low", "medium"));

  static final Question INSIDERS_BLOCKED =
      every("every sign-in to Exchange Online at elevated insider risk is blocked", Demand.BLOCKED)
          .where(point ->
              point.insiderRisk() == InsiderRiskLevel.ELEVATED && isTo(Points.EXCHANGE, point));

  static final Question DEVICE_CODE_BLOCKED =
      every("every sign-in by device code flow is blocked", Demand.BLOCKED)
          .where(point -> point.flow() == TransferMethod.DEVICE_CODE_FLOW);

  static final Question TRANSFER_BLOCKED =
      every("every sign-in by authentication transfer is blocked", Demand.BLOCKED)
          .where(point -> point.flow() == TransferMethod.AUTHENTICATION_TRANSFER);

  static final Question PORTALS_CLOSED =
      every("every sign-in to Microsoft's admin portals needs MFA or is blocked", Demand.CLOSED)
          .where(
              point -> isTo(Points.PORTALS, point), Fence.applicationsBut("MicrosoftAdminPortals"));

  static final Question AZURE_DEVOPS_CLOSED =
      every("every sign-in to Azure DevOps needs MFA or is blocked", Demand.CLOSED)
          .where(
              point -> isTo(Points.AZURE_DEVOPS, point),
              Fence.applicationsBut(Points.AZURE_DEVOPS));

  static final Question INTUNE_ENROLLMENT_CLOSED =
      every("every sign-in to Intune Enrollment needs MFA or is blocked", Demand.CLOSED)
          .where(
              point -> isTo(Points.INTUNE_ENROLLMENT, point),
              Fence.applicationsBut(Points.INTUNE_ENROLLMENT));

  static final Question NON_COMPLIANT_BLOCKED =
      every("every sign-in from a device that is not compliant is blocked", Demand.BLOCKED)
          .where(point -> !compliant(point.device()), Fence.devices("device.isCompliant -eq True"));

  static final Question UNREGISTERED_PHONES_BLOCKED =
      every("every sign-in from an unregistered phone is blocked", Demand.BLOCKED)
          .where(
              point ->
                  PHONES.contains(point.platform())
                      && point.device() instanceof Device.Unregistered,
              Fence.platformsBut("iOS", "android"),
              Fence.devices(
                  "device.trustType -eq \"AzureAD\" -or device.trustType -eq \"ServerAD\""
                      + " -or device.trustType -eq \"Workplace\""));

  static final Question SOMEBODY_GETS_IN =
      new Question(
          "somebody has a sign-in that no policy blocks",
          (_, _) -> true,
          _ -> true,
          Demand.BLOCKED,
          Optional.of(List.of()),
          true);

  static final Question SYNC_OPEN =
      every(
              "an ordinary sign-in of a synchronisation account to the directory is open",
              Demand.OPEN)
          .of((test, person) -> People.synchronisation(test).contains(person))
          .where(point ->
              isTo(Points.DIRECTORY, point)
                  && point.clientApp() == ClientAppType.MOBILE_APPS_AND_DESKTOP_CLIENTS
                  && point.flow() == TransferMethod.NONE
                  && point.signInRisk() == RiskLevel.NONE
                  && point.userRisk() == RiskLevel.NONE
                  && point.insiderRisk() == InsiderRiskLevel.NONE
                  && point.device() instanceof Device.Unregistered
                  && point.platform() == DevicePlatform.WINDOWS);

  private static Question every(String words, Demand demand) {
    return new Question(words, (_, _) -> true, _ -> true, demand, Optional.of(List.of()), false);
  }

  private Question of(BiPredicate<PeerCase, Person> users) {
    return new Question(words, users, signIns, demand, fence, somebody);
  }

  private Question where(Predicate<SignIn> sort, JsonNode... fenceOfIt) {
    Optional<List<JsonNode>> fenced =
        fenceOfIt.length == 0 ? Optional.empty() : Optional.of(List.of(fenceOfIt));
    return new Question(words, whom, sort, demand, fenced, somebody);
  }

  private static boolean isTo(String application, SignIn point) {
    return point.audience().equals(new Audience.Application(application));
  }

  private static boolean compliant(Device device) {
    return device instanceof Device.Registered registered && registered.compliant();
  }
}
