package dev.twofold.cli.assess;

import java.io.IOException;
import java.nio.file.FileSystemException;

/** The report can't be written to where it shall go. */
public final class ReportNotWritten extends Exception {

  /** The report could not be written for this reason. */
  public ReportNotWritten(IOException cause) {
    super("the report can't be written: " + reason(cause), cause);
  }

  private static String reason(IOException cause) {
    String kind = cause.getClass().getSimpleName();
    String message = cause.getMessage() == null ? "" : cause.getMessage();
    boolean onlyPath = cause instanceof FileSystemException;
    return message.isEmpty() || onlyPath ? "%s %s".formatted(kind, message).strip() : message;
  }
}
