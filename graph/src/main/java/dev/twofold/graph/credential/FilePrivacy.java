package dev.twofold.graph.credential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Whether only its owner can read a file with a secret in it. */
public final class FilePrivacy {
  private static final Set<PosixFilePermission> OF_THE_OWNER =
      Set.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private FilePrivacy() {}

  /** Refuses a file that its group or others may read, write or execute. */
  static void require(Path file) throws UnusableCredential {
    Optional<Set<PosixFilePermission>> permissions = permissions(file);
    Set<PosixFilePermission> tooMany = EnumSet.noneOf(PosixFilePermission.class);
    permissions.ifPresent(tooMany::addAll);
    tooMany.removeAll(OF_THE_OWNER);
    if (!tooMany.isEmpty()) {
      throw new UnusableCredential(
          "%s: others than its owner have access (%s); run `chmod 600 %s`."
              .formatted(file, PosixFilePermissions.toString(permissions.orElseThrow()), file));
    }
  }

  /** One sentence on what was checked of a file that was taken. */
  public static String checked(Path file) throws UnusableCredential {
    return permissions(file).isPresent()
        ? "Only the owner has access to %s.".formatted(file)
        : "Who else has access to %s was not checked: its file system has no POSIX permissions."
            .formatted(file);
  }

  private static Optional<Set<PosixFilePermission>> permissions(Path file)
      throws UnusableCredential {
    try {
      return Optional.of(Files.getPosixFilePermissions(file));
    } catch (UnsupportedOperationException _) {
      return Optional.empty();
    } catch (IOException failure) {
      throw new UnusableCredential(
          "%s: it can't be read (%s); give a file that is there and yours."
              .formatted(file, failure.getClass().getSimpleName()));
    }
  }
}
