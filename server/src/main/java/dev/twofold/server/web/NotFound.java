package dev.twofold.server.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is nothing at the address that was asked for; shown as the page for status 404. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NotFound extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Nothing is there. */
  public NotFound() {
    super("Nothing at this address");
  }
}
