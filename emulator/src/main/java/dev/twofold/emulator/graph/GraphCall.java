package dev.twofold.emulator.graph;

import dev.twofold.emulator.identity.Caller;
import dev.twofold.emulator.tenant.ChangeableTenant;
import dev.twofold.emulator.time.EmulatorClock;
import dev.twofold.emulator.web.Request;
import dev.twofold.emulator.world.World;
import java.util.Map;

/**
 * A call that passed the gates: token, permission, licence and throttling.
 *
 * @param request the request; one inside a batch looks as if it had come alone
 * @param version the version of Graph
 * @param caller who asks
 * @param tenant the tenant of the token
 * @param variables the values of the pattern's {@code {x}}, decoded
 * @param world the partner and its customers
 * @param clock the emulator's clock
 */
public record GraphCall(
    Request request,
    GraphVersion version,
    Caller caller,
    ChangeableTenant tenant,
    Map<String, String> variables,
    World world,
    EmulatorClock clock) {

  /** The value of a variable of the pattern. */
  public String variable(String name) {
    String value = variables.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the pattern has no {" + name + "}");
    }
    return value;
  }
}
