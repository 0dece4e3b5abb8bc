package dev.twofold.server.web;

/**
 * What a reader is told when there is no page.
 *
 * @param status the HTTP status
 * @param code the same for programs, in the manner of Graph's error codes
 * @param title what happened
 * @param advice what to do
 */
public record ErrorWords(int status, String code, String title, String advice) {

  /** The words for an HTTP status. */
  static ErrorWords of(int status) {
    return switch (status) {
      case 400 ->
          new ErrorWords(
              400,
              "BadRequest",
              "This address is not understood",
              "Something in it is not what this page takes. Go back and follow a link, or search"
                  + " again.");
      case 403 ->
          new ErrorWords(
              403,
              "Forbidden",
              "This request is refused",
              "It did not come from a page of this server, or that page is too old. Open the page"
                  + " again and repeat what you did.");
      case 404 ->
          new ErrorWords(
              404,
              "ResourceNotFound",
              "There is nothing at this address",
              "The customer or user may be gone since the link was made, or the link is"
                  + " incomplete.");
      case 405 ->
          new ErrorWords(
              405,
              "MethodNotAllowed",
              "That can't be done here",
              "This address does not take such a request.");
      case 406 ->
          new ErrorWords(
              406,
              "NotAcceptable",
              "There is no answer in that format",
              "Ask for HTML, JSON or CSV, as the REST interface describes.");
      case 413 ->
          new ErrorWords(
              413, "PayloadTooLarge", "This request is too large", "Send less than 16 KiB.");
      case 414 ->
          new ErrorWords(
              414,
              "UriTooLong",
              "This address is too long",
              "Search for fewer words, or set fewer filters.");
      case 503 ->
          new ErrorWords(
              503,
              "ServiceUnavailable",
              "The database can't be reached",
              "Nothing is lost: the figures come back with it. Try again in a moment; the health"
                  + " page tells more.");
      default ->
          status < 500
              ? new ErrorWords(
                  status, "BadRequest", "This request is refused", "The server does not take it.")
              : new ErrorWords(
                  500,
                  "InternalServerError",
                  "Something went wrong on this server",
                  "That is our fault, not yours. Try again; if it stays, look for the request id in"
                      + " the server's log.");
    };
  }
}
