package dev.twofold.emulator.web;

/** Answers requests. Called by many threads at once. */
@FunctionalInterface
public interface Handler {
  /** The answer to this request. */
  Response handle(Request request);
}
