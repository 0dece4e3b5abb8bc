package dev.twofold.server.web;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Requests as no decent client would send them. */
final class RawHttp {
  private static final int LONGEST_WAIT_MILLIS = 10_000;

  private RawHttp() {}

  /**
   * Sends a request as it stands, with {@code \n} for line ends, and nothing more; the answer as
   * text.
   */
  static String send(URI server, String request) throws IOException {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(LONGEST_WAIT_MILLIS);
      socket
          .getOutputStream()
          .write(request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
