package dev.twofold.cli.assess;

import dev.twofold.engine.directory.User;
import dev.twofold.engine.verdict.Warning;
import dev.twofold.report.Subject;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** A tenant whose snapshot is open. */
public interface OpenTenant extends AutoCloseable {

  /** What the report is about. */
  Subject subject();

  /** Hands over every user, once. */
  void forEachUser(Consumer<User> consumer);

  /** How many users are expected, where known beforehand. */
  OptionalLong expectedUsers();

  /** What a reader must know; complete after {@link #forEachUser}. */
  List<Warning> warnings();

  @Override
  void close();
}
