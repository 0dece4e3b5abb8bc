package dev.twofold.snapshot.source;

import java.io.IOException;

/** The input can't be used as it is; the message is one clear sentence. */
public final class SourceException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong and what to do. */
  public SourceException(String message) {
    super(message);
  }

  /** Says what is wrong, because of {@code cause}. */
  public SourceException(String message, Throwable cause) {
    super(message, cause);
  }
}
