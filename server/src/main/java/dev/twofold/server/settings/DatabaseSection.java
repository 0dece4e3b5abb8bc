package dev.twofold.server.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The part {@code database} of the configuration file. */
final class DatabaseSection {
  static final String PASSWORD_VARIABLE = "TWOFOLD_DATABASE_PASSWORD";

  private static final Pattern SECRET_IN_URL =
      Pattern.compile("(?i)[?&](password|sslpassword)=|//[^/]*:[^/]*@");
  private static final int MOST_BYTES = 4_096;

  private final Section section;
  private final Path folder;
  private final Map<String, String> environment;

  /** This part of a file in this folder. */
  DatabaseSection(Section section, Path folder, Map<String, String> environment) {
    this.section = section;
    this.folder = folder;
    this.environment = environment;
  }

  /** Reads it. */
  DatabaseSettings read() {
    boolean other = section.has("url");
    Optional<String> url =
        section.value("url", "a JDBC URL such as jdbc:postgresql://host:5432/twofold", this::url);
    Optional<String> user = section.text("user");
    Optional<Path> passwordFile = section.text("passwordFile").map(folder::resolve);
    if (!other) {
      forbid("user");
      forbid("passwordFile");
      section.end();
      return new DatabaseSettings.Embedded();
    }
    if (user.isEmpty()) {
      section.refuse("user", "`database.user` is missing: name the user of the database");
    }
    String password = password(passwordFile);
    section.end();
    return new DatabaseSettings.External(url.orElse(""), user.orElse(""), password);
  }

  private Optional<String> url(String text) {
    if (SECRET_IN_URL.matcher(text).find()) {
      // Quoting it would show the password.
      section.refuse(
          "url",
          "`database.url` holds a password: put that into a file and name it in `database.passwordFile`");
      return Optional.of("");
    }
    return Values.jdbcUrl(text);
  }

  private void forbid(String key) {
    if (section.has(key)) {
      section.refuse(
          key,
          "`database.%s` has no use without `database.url`: add that, or leave it out"
              .formatted(key));
    }
  }

  private String password(Optional<Path> file) {
    if (file.isEmpty()) {
      String value = environment.getOrDefault(PASSWORD_VARIABLE, "");
      if (value.isEmpty() && !section.has("passwordFile")) {
        section.refuse(
            "passwordFile",
            "`database.passwordFile` is missing: name a file with the password, or set the variable "
                + PASSWORD_VARIABLE);
      }
      return value;
    }
    try {
      if (Files.size(file.get()) <= MOST_BYTES) {
        return Files.readString(file.get()).strip();
      }
      section.refuse(
          "passwordFile", "`database.passwordFile` names a file that is too long for a password");
    } catch (IOException _) {
      section.refuse(
          "passwordFile",
          "`database.passwordFile` names %s, which can't be read".formatted(file.get()));
    }
    return "";
  }
}
