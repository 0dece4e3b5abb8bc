package dev.twofold.server.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;

/** Whether a database can be used at all, told in one sentence before anything else happens. */
final class FirstContact {
  private static final int OLDEST = 14;
  private static final int PER_MAJOR_VERSION = 10_000;
  private static final String SECONDS = "5";

  private final String url;

  /** A look at the database at this JDBC URL. */
  FirstContact(String url) {
    this.url = url;
  }

  /**
   * Connects once.
   *
   * @throws DatabaseUnavailable if that fails, or if it is older than PostgreSQL 14
   */
  void make(String user, String password) {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", SECONDS);
    properties.setProperty("loginTimeout", SECONDS);
    try (Connection connection = DriverManager.getConnection(url, properties);
        Statement statement = connection.createStatement();
        ResultSet version = statement.executeQuery("show server_version_num")) {
      version.next();
      checkVersion(version.getInt(1));
    } catch (SQLException e) {
      throw new DatabaseUnavailable(reason(e, user));
    }
  }

  /**
   * Refuses what is too old.
   *
   * @param number the version as PostgreSQL counts it, such as 140005 for 14.5
   */
  void checkVersion(int number) {
    if (number / PER_MAJOR_VERSION < OLDEST) {
      throw new DatabaseUnavailable(
          "the database at %s is PostgreSQL %d; Twofold needs PostgreSQL %d or newer"
              .formatted(place(), number / PER_MAJOR_VERSION, OLDEST));
    }
  }

  private String reason(SQLException e, String user) {
    String state = Objects.requireNonNullElse(e.getSQLState(), "");
    return switch (state) {
      case "28P01", "28000" ->
          "the database at %s refuses the user %s or its password".formatted(place(), user);
      case "3D000" ->
          "there is no such database at %s: make it with `create database`".formatted(place());
      case "08001", "08006", "08004", "" ->
          "the database at %s can't be reached: %s".formatted(place(), message(e));
      default -> "the database at %s can't be used: %s".formatted(place(), message(e));
    };
  }

  /** The driver's message, of which the first sentence says it. */
  private static String message(SQLException e) {
    String message = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    return message.lines().findFirst().orElse(message).replaceFirst("\\.( .*)?$", "");
  }

  /** The URL without its parameters, which may hold secrets. */
  private String place() {
    return url.replaceFirst("[?].*$", "").replaceFirst("//[^/@]*@", "//");
  }
}
