package dev.twofold.emulator;

import dev.twofold.emulator.fault.Fault;
import dev.twofold.emulator.fault.FaultPlan;
import dev.twofold.emulator.fault.Refusal;
import dev.twofold.emulator.time.EmulatorClock;
import dev.twofold.emulator.web.Delivery;
import dev.twofold.emulator.web.GraphError;
import dev.twofold.emulator.web.Request;
import dev.twofold.emulator.web.Responder;
import dev.twofold.emulator.web.Response;
import dev.twofold.emulator.web.Traffic;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Optional;

/** Sends each request to its service, lets faults happen, and stamps the answers. */
final class Front implements Responder {
  private final Services services;
  private final FaultPlan faults;
  private final EmulatorClock clock;
  private final Stamp stamp;
  private final Traffic traffic;
  private final PrintStream log;

  Front(
      Services services, FaultPlan faults, EmulatorClock clock, Traffic traffic, PrintStream log) {
    this.services = services;
    this.faults = faults;
    this.clock = clock;
    this.stamp = new Stamp(clock);
    this.traffic = traffic;
    this.log = log;
  }

  @Override
  public Delivery respond(Request request) throws InterruptedException {
    Optional<Fault.OfAnswer> fault = faults.frontFault(request);
    return fault.isPresent() ? faulty(request, fault.get()) : whole(request);
  }

  private Delivery faulty(Request request, Fault.OfAnswer fault) throws InterruptedException {
    return switch (fault) {
      case Refusal(Response response) -> new Delivery.Whole(stamped(response, request));
      case Fault.CutBody(double fraction, boolean chunked) ->
          new Delivery.Cut(answer(request), fraction, chunked);
      case Fault.Stall stall -> {
        clock.sleep(stall.time());
        yield switch (stall.then()) {
          case GO_ON -> whole(request);
          case CLOSE -> new Delivery.Dropped();
        };
      }
    };
  }

  private Delivery whole(Request request) {
    return new Delivery.Whole(answer(request));
  }

  private Response answer(Request request) {
    return stamped(unstamped(request), request);
  }

  private Response stamped(Response response, Request request) {
    return stamp.on(response, request, Route.of(request.rawPath()));
  }

  private Response unstamped(Request request) {
    try {
      return switch (Route.of(request.rawPath())) {
        case GRAPH -> services.graph().handle(request);
        case PARTNER_CENTER -> services.partnerCenter().handle(request);
        case TOKENS -> services.tokens().handle(request);
        case NOWHERE -> new GraphError(404, "NotFound", "Nothing is served here.").response();
      };
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      return failed(request, e);
    }
  }

  /** A fault of ours is told and counted. Its message is left out: it may quote a secret. */
  private Response failed(Request request, Throwable fault) {
    traffic.failed();
    log.printf(
        "twofold emulate: %s %s failed: %s%s%n",
        request.method(), request.rawPath(), fault.getClass().getName(), place(fault));
    log.flush();
    return new GraphError(500, "InternalServerError", "The emulator failed on this request.")
        .response();
  }

  private static String place(Throwable fault) {
    return Arrays.stream(fault.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("dev.twofold"))
        .findFirst()
        .map(" at %s"::formatted)
        .orElse("");
  }
}
