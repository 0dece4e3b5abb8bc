package dev.twofold.cli.terminal;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Tells whether the process writes to a terminal. */
public final class Terminal {

  private Terminal() {}

  /** True where the standard output is a terminal. */
  public static boolean isOutput() {
    return isTerminal(1);
  }

  /** True where the standard error is a terminal. */
  public static boolean isError() {
    return isTerminal(2);
  }

  /** Linux tells for each stream; elsewhere Java tells only of input and output together. */
  private static boolean isTerminal(int descriptor) {
    return device(descriptor)
        .map(device -> device.startsWith("/dev/pts/") || device.startsWith("/dev/tty"))
        .orElseGet(Terminal::hasConsole);
  }

  private static boolean hasConsole() {
    return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  }

  private static Optional<Path> device(int descriptor) {
    try {
      return Optional.of(Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)));
    } catch (IOException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }
}
