package dev.twofold.server.postgres;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;

/** As whom PostgreSQL runs, since it refuses to run as root. */
sealed interface Account {
  /** As ourselves. */
  record Own() implements Account {}

  /** In a user namespace, in which root is nobody. Files stay ours. */
  record Namespace() implements Account {}

  /**
   * As an account of the system, to whom the files belong.
   *
   * @param name its name
   * @param group its first group
   */
  record Other(String name, String group) implements Account {}

  /**
   * Chooses one that can work in this folder.
   *
   * @throws PostgresUnavailable where this is root and neither user namespaces nor another account
   *     can be had
   */
  static Account of(Path folder) throws IOException {
    if (!Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0)) {
      return new Own();
    }
    Account namespace = new Namespace();
    if (namespace.isUsable("true")) {
      return namespace;
    }
    for (String name : List.of("postgres", "nobody")) {
      Account other = new Other(name, Command.run(List.of("id", "-gn", name), "").output());
      if (other.isUsable("true") && other.takes(folder)) {
        return other;
      }
    }
    throw new PostgresUnavailable(
        "PostgreSQL does not run as root, this machine allows no user namespaces, and no other account reaches %s: start Twofold as another user, choose a data folder that everybody can reach, or name a PostgreSQL of yours (database: url: jdbc:postgresql://...)"
            .formatted(folder));
  }

  /** The command as this account. */
  default List<String> command(List<String> command) {
    List<String> all =
        new ArrayList<>(
            switch (this) {
              case Own _ -> List.<String>of();
              case Namespace _ -> List.of("unshare", "-U", "--");
              case Other(String name, String group) ->
                  List.of("setpriv", "--reuid=" + name, "--regid=" + group, "--clear-groups", "--");
            });
    all.addAll(command);
    return all;
  }

  /** Lets the account read and write a file or folder that we made. */
  default void own(Path path) throws IOException {
    if (this instanceof Other(String name, _)) {
      Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
          .setOwner(
              FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(name));
    }
  }

  private boolean isUsable(String... command) throws IOException {
    List<String> whole = command(List.of(command));
    return Command.isThere(whole.getFirst()) && Command.run(whole, "").isGood();
  }

  private boolean takes(Path folder) throws IOException {
    own(folder);
    return isUsable("sh", "-c", "[ -w \"$1\" ] && [ -x \"$1\" ]", "sh", folder.toString());
  }
}
