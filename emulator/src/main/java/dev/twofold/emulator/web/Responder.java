package dev.twofold.emulator.web;

/** Answers requests and says how the answers go over the wire. Called by many threads at once. */
@FunctionalInterface
public interface Responder {
  /** The answer to this request; may take its time. */
  Delivery respond(Request request) throws InterruptedException;

  /** Sends what the handler answers, whole. */
  static Responder of(Handler handler) {
    return request -> new Delivery.Whole(handler.handle(request));
  }
}
