package dev.twofold.report;

import java.io.IOException;

/** A report that is being written: a section for each tenant, one after the other. */
public interface Report extends AutoCloseable {

  /** Begins the section of the next tenant. */
  Section<?> begin(Subject subject) throws IOException;

  /** Writes what comes after the last section. */
  void end() throws IOException;

  /** Lets go of what the report holds; without {@link #end()} it stays incomplete. */
  @Override
  default void close() throws IOException {}
}
