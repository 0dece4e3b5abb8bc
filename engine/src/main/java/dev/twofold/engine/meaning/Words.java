package dev.twofold.engine.meaning;

import dev.twofold.engine.access.ClientAppType;
import dev.twofold.engine.access.DevicePlatform;
import dev.twofold.engine.access.GrantControl;
import dev.twofold.engine.access.TransferMethod;
import dev.twofold.engine.access.TrustType;
import dev.twofold.engine.directory.UserKind;
import dev.twofold.engine.signin.Device;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The words in which a mismatch is told to an admin. */
final class Words {
  private static final int MOST_NAMES = 3;

  private Words() {}

  static String quoted(String name) {
    return "`" + name + "`";
  }

  /** At most three names in backquotes, in order, and how many more there are. */
  static String names(Collection<String> names) {
    List<String> sorted = names.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList();
    String shown =
        sorted.stream().limit(MOST_NAMES).map(Words::quoted).collect(Collectors.joining(", "));
    int more = sorted.size() - MOST_NAMES;
    return more > 0 ? "%s and %d more".formatted(shown, more) : shown;
  }

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  static String and(List<String> words) {
    return switch (words.size()) {
      case 0 -> "nothing";
      case 1 -> words.getFirst();
      default -> String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    };
  }

  /** The elements in the order of their enum, as one set's order is not stable. */
  static <T extends Enum<T>> List<T> inOrder(Set<T> set) {
    return set.stream().sorted().toList();
  }

  static String of(ClientAppType type) {
    return switch (type) {
      case BROWSER -> "browser";
      case MOBILE_APPS_AND_DESKTOP_CLIENTS -> "mobile apps and desktop clients";
      case EXCHANGE_ACTIVE_SYNC -> "Exchange ActiveSync";
      case OTHER -> "other legacy clients";
    };
  }

  static String of(DevicePlatform platform) {
    return switch (platform) {
      case WINDOWS -> "Windows";
      case MAC_OS -> "macOS";
      case IOS -> "iOS";
      case ANDROID -> "Android";
      case LINUX -> "Linux";
      case WINDOWS_PHONE -> "Windows Phone";
      case UNKNOWN -> "an unknown platform";
    };
  }

  static String of(TransferMethod flow) {
    return switch (flow) {
      case NONE -> "an ordinary sign-in";
      case DEVICE_CODE_FLOW -> "device code flow";
      case AUTHENTICATION_TRANSFER -> "authentication transfer";
    };
  }

  static String of(GrantControl control) {
    return switch (control) {
      case BLOCK -> "block";
      case MFA -> "MFA";
      case COMPLIANT_DEVICE -> "compliant device";
      case DOMAIN_JOINED_DEVICE -> "hybrid joined device";
      case APPROVED_APPLICATION -> "approved client app";
      case COMPLIANT_APPLICATION -> "app protection policy";
      case PASSWORD_CHANGE -> "password change";
      case RISK_REMEDIATION -> "risk remediation";
      case TERMS_OF_USE -> "terms of use";
      case CUSTOM_AUTHENTICATION_FACTOR -> "custom control";
    };
  }

  static String of(UserKind kind) {
    return switch (kind) {
      case INTERNAL_MEMBER -> "internal members";
      case INTERNAL_GUEST -> "internal guests";
      case B2B_COLLABORATION_GUEST -> "B2B collaboration guests";
      case B2B_COLLABORATION_MEMBER -> "B2B collaboration members";
      case B2B_DIRECT_CONNECT_USER -> "B2B direct connect users";
      case OTHER_EXTERNAL_USER -> "other external users";
      case SERVICE_PROVIDER -> "service provider users";
    };
  }

  static String of(Device device) {
    return switch (device) {
      case Device.Unregistered _ -> "a device without registration";
      case Device.Registered registered ->
          "a %s, %s device"
              .formatted(
                  registered.compliant() ? "compliant" : "non-compliant",
                  of(registered.trustType()));
    };
  }

  private static String of(TrustType type) {
    return switch (type) {
      case AZURE_AD -> "Entra joined";
      case SERVER_AD -> "hybrid joined";
      case WORKPLACE -> "Entra registered";
    };
  }
}
