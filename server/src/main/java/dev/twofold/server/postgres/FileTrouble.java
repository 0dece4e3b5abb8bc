package dev.twofold.server.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Objects;

/** Says what is wrong with a file. */
final class FileTrouble {
  private FileTrouble() {}

  /** In words: the JDK gives only the path for some, and only the reason for others. */
  static String words(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "%s can't be written".formatted(denied.getFile());
      case FileSystemException file when file.getReason() != null ->
          "%s: %s".formatted(file.getFile(), file.getReason());
      default -> Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    };
  }
}
