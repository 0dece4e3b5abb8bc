package dev.twofold.server.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The outermost filter: gives each request its id and the rules for browsers, refuses what is out
 * of bounds, and turns a fault into a status and one entry in the log.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Gate extends OncePerRequestFilter {
  private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    String id = RequestId.give(request);
    tell(response, id);
    OptionalInt refusal = RequestBounds.refusal(request);
    if (refusal.isPresent()) {
      response.sendError(refusal.getAsInt());
      return;
    }
    try {
      chain.doFilter(request, response);
    } catch (IOException | ServletException | RuntimeException fault) {
      end(fault, request, response);
    }
  }

  private static void tell(HttpServletResponse response, String id) {
    response.setHeader("X-Request-Id", id);
    BrowserRules.tell(response);
  }

  private static void end(
      Exception thrown, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      // The reader is gone, or got a part: the connection must not look like a whole answer.
      LOG.info("{} was cut short: {}", describe(request), Fault.oneLine(thrown));
      throw new IOException("cut short", thrown);
    }
    Fault fault = Fault.of(thrown);
    if (fault.isOurs()) {
      LOG.error("{} failed", describe(request), fault.cause());
    } else {
      LOG.warn("{}: {}", describe(request), Fault.oneLine(fault.cause()));
    }
    // What the failed answer would have been, such as a file to keep, is forgotten.
    response.reset();
    tell(response, RequestId.of(request));
    response.sendError(fault.status());
  }

  private static String describe(HttpServletRequest request) {
    String path = Fault.printable(request.getRequestURI());
    return "Request %s, %s %s".formatted(RequestId.of(request), request.getMethod(), path);
  }
}
