package dev.twofold.server.api;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The address asks for something that there is not; answered with status 400. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
final class BadRequest extends RuntimeException {
  private static final long serialVersionUID = 1;

  BadRequest(String message) {
    super(message);
  }
}
