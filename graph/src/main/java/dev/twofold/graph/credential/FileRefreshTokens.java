package dev.twofold.graph.credential;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A refresh token that is written back to the credential file it came from. */
final class FileRefreshTokens implements RefreshTokenStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;
  private RefreshToken newest;
  private Optional<String> unsaved = Optional.empty();

  FileRefreshTokens(Path file, RefreshToken first) {
    this.file = file;
    this.newest = first;
  }

  @Override
  public synchronized RefreshToken newest() {
    return newest;
  }

  @Override
  public synchronized void rotate(RefreshToken token) {
    if (token.equals(newest)) {
      return;
    }
    newest = token;
    try {
      save(token);
      unsaved = Optional.empty();
    } catch (IOException | JacksonException | UnusableCredential failure) {
      // Only the kind of failure is told: the text of a parser could quote the file.
      unsaved =
          Optional.of(
              "%s: the new refresh token could not be written (%s); let it and its folder be writable, or sign in anew before the old token ends."
                  .formatted(file, failure.getClass().getSimpleName()));
    }
  }

  @Override
  public synchronized Optional<String> unsaved() {
    return unsaved;
  }

  private void save(RefreshToken token) throws IOException, UnusableCredential {
    // A link, as secrets are often mounted, stays a link.
    Path target = file.toRealPath();
    ObjectNode fields = CredentialJson.object(target);
    fields.put(CredentialField.REFRESH_TOKEN.inFile(), token.value());
    byte[] text = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(fields);
    Path fresh = Files.createTempFile(target.getParent(), ".credential", ".new", ownerOnly(target));
    try {
      write(fresh, text);
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static void write(Path fresh, byte[] text) throws IOException {
    try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(text);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path file) throws IOException {
    if (!Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };
  }
}
