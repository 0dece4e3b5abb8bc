package dev.twofold.graph.call;

import java.net.http.HttpHeaders;

/**
 * An answer over HTTP.
 *
 * @param status the status
 * @param headers the headers
 * @param body the body, decoded; nobody changes it
 */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere; a copy of each page would cost.
record Answer(int status, HttpHeaders headers, byte[] body) {
  @Override
  public String toString() {
    return "Answer[%d, %d bytes]".formatted(status, body.length);
  }
}
