package dev.twofold.server.web;

import org.springframework.http.MediaType;

/**
 * A file that pages refer to.
 *
 * @param name its name, such as {@code twofold.css}
 * @param type what browsers are told that it is
 * @param hash a part of the SHA-256 of its bytes, in hexadecimal digits
 * @param content its bytes, which nobody changes
 */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere; a copy would cost.
record Asset(String name, MediaType type, String hash, byte[] content) {

  /** Its address, which changes with its content, so that browsers may keep it for ever. */
  String address() {
    return "/assets/" + hash + "/" + name;
  }
}
