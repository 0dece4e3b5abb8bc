package dev.twofold.graph.pace;

/** The right to send one request now. Closing it says that the answer came, or never will. */
public interface Permit extends AutoCloseable {
  /** The answer came: what was used comes back one window from now. A second time does nothing. */
  @Override
  void close();

  /** The request was never sent: all comes back at once. Does nothing after closing. */
  void cancel();
}
