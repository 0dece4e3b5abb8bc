package dev.twofold.acceptance;

import dev.twofold.cli.Twofold;
import dev.twofold.emulator.Emulator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ./twofold collect} as a process of its own, with files for what it says. */
final class CollectProcess {
  private final Process process;
  private final Path out;
  private final Path err;

  private CollectProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /**
   * Starts it.
   *
   * @param work a folder for the credential, the certificate and what the process says
   */
  static CollectProcess start(
      Emulator emulator, String tenantId, Path to, Path work, String... more) throws IOException {
    Path credentials = credentials(emulator, work);
    Path certificate = work.resolve("certificate.pem");
    Files.writeString(certificate, emulator.certificate().pem());
    Path out = Files.createTempFile(work, "out", ".txt");
    Path err = Files.createTempFile(work, "err", ".txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Twofold.class.getName(),
                "collect",
                "--tenant",
                tenantId,
                "--to",
                to.toString(),
                "--endpoint",
                emulator.httpsUri().toString(),
                "--trust",
                certificate.toString(),
                "--credentials",
                credentials.toString()));
    command.addAll(List.of(more));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    return new CollectProcess(process, out, err);
  }

  /** A credential file of the emulator's app, readable by its owner only. */
  static Path credentials(Emulator emulator, Path work) throws IOException {
    Path file = work.resolve("credentials.json");
    if (Files.notExists(file)) {
      Files.createFile(
          file,
          java.nio.file.attribute.PosixFilePermissions.asFileAttribute(
              java.nio.file.attribute.PosixFilePermissions.fromString("rw-------")));
      var app = emulator.world().apps().getFirst();
      Files.writeString(
          file,
          "{\"clientId\": \"%s\", \"clientSecret\": \"%s\"}"
              .formatted(app.clientId(), app.secrets().getFirst()));
    }
    return file;
  }

  Process process() {
    return process;
  }

  /** Waits for its end; returns the exit status. */
  int end() throws InterruptedException {
    return process.waitFor();
  }

  /** All that it said, on both streams. */
  String said() throws IOException {
    return Files.readString(out, StandardCharsets.UTF_8)
        + Files.readString(err, StandardCharsets.UTF_8);
  }
}
