package dev.twofold.emulator.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;

/** Carries requests in and answers out. */
final class Carrier implements HttpHandler {
  /** What the JDK's server takes as "no body". */
  private static final int NO_BODY = -1;

  /** What the JDK's server takes as "in chunks". */
  private static final int CHUNKED = 0;

  private final RequestReader reader;
  private final Responder responder;
  private final Traffic traffic;

  Carrier(String scheme, Responder responder, Traffic traffic) {
    this.reader = new RequestReader(scheme);
    this.responder = responder;
    this.traffic = traffic;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Request request = reader.read(exchange);
    try {
      deliver(exchange, request, answer(request));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the server is closing", e);
    }
  }

  private Delivery answer(Request request) throws InterruptedException {
    return request.body().equals(RequestReader.TOO_LARGE)
        ? new Delivery.Whole(Response.empty(413))
        : responder.respond(request);
  }

  private void deliver(HttpExchange exchange, Request request, Delivery delivery)
      throws IOException {
    switch (delivery) {
      case Delivery.Whole(Response response) -> send(exchange, request, response);
      case Delivery.Cut cut -> sendPart(exchange, request, cut);
      case Delivery.Dropped() -> {
        traffic.dropped(request);
        throw closed();
      }
    }
  }

  private void send(HttpExchange exchange, Request request, Response response) throws IOException {
    byte[] body = response.bytes();
    traffic.answered(request, response.status(), body.length);
    boolean bodiless = body.length == 0 || request.method().equals("HEAD");
    sendHeaders(exchange, response, bodiless ? NO_BODY : body.length);
    if (!bodiless) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private void sendPart(HttpExchange exchange, Request request, Delivery.Cut cut)
      throws IOException {
    byte[] body = cut.response().bytes();
    int part = (int) (body.length * cut.fraction());
    traffic.answered(request, cut.response().status(), part);
    if (body.length == 0) {
      throw closed();
    }
    sendHeaders(exchange, cut.response(), cut.chunked() ? CHUNKED : body.length);
    OutputStream out = exchange.getResponseBody();
    out.write(body, 0, part);
    out.flush();
    throw closed();
  }

  private static void sendHeaders(HttpExchange exchange, Response response, int length)
      throws IOException {
    response.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(response.status(), length);
  }

  /** The JDK's server closes the connection of a handler that fails, which is what is wanted. */
  private static IOException closed() {
    return new IOException("closed on purpose");
  }
}
