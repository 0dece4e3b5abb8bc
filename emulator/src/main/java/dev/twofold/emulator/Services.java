package dev.twofold.emulator;

import dev.twofold.emulator.fault.FaultPlan;
import dev.twofold.emulator.tenant.ChangeableTenant;
import dev.twofold.emulator.throttle.Throttle;
import dev.twofold.emulator.time.EmulatorClock;
import dev.twofold.emulator.web.Handler;
import dev.twofold.emulator.world.Partner.Technician;
import dev.twofold.emulator.world.World;
import java.util.Optional;

/** Microsoft's services, each behind a handler. */
interface Services {
  /** The token service. */
  Handler tokens();

  /** Microsoft Graph. */
  Handler graph();

  /** The Partner Center REST API. */
  Handler partnerCenter();

  /** The tenant as it is now, the one that the services show. */
  Optional<ChangeableTenant> tenant(String id);

  /** A refresh token of the partner's first app for this user; a secret. */
  String refreshToken(Technician technician);

  /** Makes the services of an emulator. */
  @FunctionalInterface
  interface Factory {
    /** The services of this world. */
    Services make(World world, EmulatorClock clock, Throttle throttle, FaultPlan faults);
  }
}
