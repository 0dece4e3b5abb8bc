package dev.twofold.server.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * The files of the databases.
 *
 * @param data their folder
 * @param password the owner's password; a secret
 */
record Cluster(Path data, String password) {
  static final String USER = "twofold";
  static final String DATABASE = "twofold";
  private static final int SECRET_BYTES = 24;

  /**
   * Makes them where they are not there. The folder gets its name when it is whole.
   *
   * @throws PostgresUnavailable if that fails, or if they are of another major version
   */
  static Cluster in(Path folder, Programs programs, Account account) throws IOException {
    Path data = folder.resolve("data");
    Path secret = folder.resolve("password");
    if (!Files.exists(data)) {
      Path making = folder.resolve("making");
      FileSystemUtils.deleteRecursively(making);
      writeSecret(secret);
      account.own(secret);
      make(making, secret, programs, account);
      Files.move(making, data, StandardCopyOption.ATOMIC_MOVE);
    }
    checkVersion(data);
    return new Cluster(data, Files.readString(secret).strip());
  }

  private static void writeSecret(Path file) throws IOException {
    byte[] random = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(random);
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, HexFormat.of().formatHex(random));
  }

  private static void make(Path data, Path secret, Programs programs, Account account)
      throws IOException {
    List<String> initdb =
        List.of(
            programs.path("initdb"),
            "--pgdata=" + data,
            "--username=" + USER,
            "--encoding=UTF8",
            "--no-locale",
            "--auth=scram-sha-256",
            "--pwfile=" + secret,
            "--no-instructions");
    check(Command.run(account.command(initdb), ""), data);
    List<String> alone =
        List.of(programs.path("postgres"), "--single", "-D", data.toString(), "postgres");
    check(Command.run(account.command(alone), "create database %s\n".formatted(DATABASE)), data);
    if (Files.notExists(data.resolve("PG_VERSION"))) {
      throw new PostgresUnavailable("initdb made no database in %s".formatted(data));
    }
  }

  private static void check(Command.Result result, Path data) throws PostgresUnavailable {
    if (!result.isGood()) {
      throw new PostgresUnavailable(
          "PostgreSQL can't make its files in %s: %s"
              .formatted(data.resolveSibling("data"), reason(result)));
    }
  }

  private static String reason(Command.Result result) {
    return result
        .output()
        .lines()
        .filter(line -> line.contains("FATAL") || line.contains("error:"))
        .findFirst()
        .orElseGet(result::lastLine);
  }

  private static void checkVersion(Path data) throws IOException {
    String ours = Programs.version().replaceFirst("\\..*", "");
    String theirs = Files.readString(data.resolve("PG_VERSION")).strip();
    if (!theirs.equals(ours)) {
      throw new PostgresUnavailable(
          "%s was made by PostgreSQL %s and this Twofold brings %s: use the Twofold that made it, or another folder"
              .formatted(data, theirs, ours));
    }
  }
}
