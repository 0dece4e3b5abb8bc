package dev.twofold.report.wording;

/** Gives applications a name. */
@FunctionalInterface
public interface ApplicationNaming {

  /** The name of the application with this id, or the id itself where it has none. */
  String nameOf(String applicationId);
}
