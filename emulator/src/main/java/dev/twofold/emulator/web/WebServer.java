package dev.twofold.emulator.web;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/**
 * A web server on a port of this machine that no other machine reaches: the JDK's server, a virtual
 * thread for each request.
 */
public final class WebServer implements AutoCloseable {
  private static final int WAITING_CONNECTIONS = 1024;
  private final HttpServer server;
  private final ExecutorService threads;
  private final String scheme;

  static {
    // The server reads these once, when its classes are loaded.
    presetting("sun.net.httpserver.nodelay", "true");
    presetting("sun.net.httpserver.maxIdleConnections", "20000");
    presetting("sun.net.httpserver.idleInterval", "300");
  }

  private WebServer(HttpServer server, String scheme, Responder responder, Traffic traffic) {
    this.server = server;
    this.scheme = scheme;
    this.threads = Executors.newVirtualThreadPerTaskExecutor();
    server.setExecutor(threads);
    server.createContext("/", new Carrier(scheme, responder, traffic));
    server.start();
  }

  /**
   * Starts a server over plain HTTP.
   *
   * @param port the port, or 0 for any that is free
   * @throws IOException where the port can't be had
   */
  public static WebServer http(int port, Responder responder, Traffic traffic) throws IOException {
    HttpServer server = HttpServer.create(loopback(port), WAITING_CONNECTIONS);
    return new WebServer(server, "http", responder, traffic);
  }

  /**
   * Starts a server over TLS.
   *
   * @param port the port, or 0 for any that is free
   * @param context holds the server's key
   * @throws IOException where the port can't be had
   */
  public static WebServer https(int port, SSLContext context, Responder responder, Traffic traffic)
      throws IOException {
    HttpsServer server = HttpsServer.create(loopback(port), WAITING_CONNECTIONS);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    return new WebServer(server, "https", responder, traffic);
  }

  /** Where it answers, without a path, such as {@code https://localhost:8443}. */
  public URI uri() {
    return URI.create("%s://localhost:%d".formatted(scheme, server.getAddress().getPort()));
  }

  /** Stops at once; requests under way lose their connection. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static InetSocketAddress loopback(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  private static void presetting(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
