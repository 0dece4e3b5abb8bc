package dev.twofold.engine.access;

import java.util.Map;
import java.util.Set;

/**
 * The applications that have a service principal in the tenant, with their custom security
 * attributes (mfa-semantics CA-561).
 *
 * @param attributes values by attribute, written {@code Set_Name}, by application id in lower case
 * @param names display name by application id, for the reader of a report
 */
public record TaggedApplications(
    Map<String, Map<String, Set<String>>> attributes, Map<String, String> names) {

  public TaggedApplications {
    attributes = Map.copyOf(attributes);
    names = Map.copyOf(names);
  }

  /** No service principals. */
  public static TaggedApplications none() {
    return new TaggedApplications(Map.of(), Map.of());
  }
}
