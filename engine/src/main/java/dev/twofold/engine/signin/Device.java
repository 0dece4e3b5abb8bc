package dev.twofold.engine.signin;

import dev.twofold.engine.access.TrustType;
import java.util.Map;
import java.util.Set;

/** The device that a sign-in presents. */
public sealed interface Device {

  /** No device identity: every property is null (mfa-semantics CA-A04). */
  record Unregistered() implements Device {}

  /**
   * A registered device.
   *
   * @param compliant whether it is compliant
   * @param trustType how it is joined
   * @param properties further properties of a filter for devices, by Microsoft's names; absent ones
   *     have no value
   * @param collections the elements of {@code physicalIds} and {@code systemLabels}
   */
  record Registered(
      boolean compliant,
      TrustType trustType,
      Map<String, String> properties,
      Map<String, Set<String>> collections)
      implements Device {
    public Registered {
      properties = Map.copyOf(properties);
      collections = Map.copyOf(collections);
    }

    /** Compliant or hybrid joined. */
    public boolean managed() {
      return compliant || trustType == TrustType.SERVER_AD;
    }
  }
}
