package dev.twofold.engine.meaning;

import dev.twofold.engine.access.ApplicationFilter;
import dev.twofold.engine.access.ApplicationGroups;
import dev.twofold.engine.access.FilterMode;
import dev.twofold.engine.access.TargetResources.Applications;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why an application is not in a policy, in words. */
final class OnApplicationWords {
  private final ApplicationNames names;

  OnApplicationWords(ApplicationNames names) {
    this.names = names;
  }

  /** Why the application does not match, or why that is unread. */
  String why(Applications target, String id, Answer answer) {
    String name = Words.quoted(names.nameOf(id));
    if (answer == Answer.UNREAD) {
      return "whether %s matches the filter %s is not known".formatted(name, rule(target));
    }
    Optional<String> excludedBy =
        target.exclude().stream()
            .filter(entry -> ApplicationGroups.coveredBy(entry).contains(id))
            .min(String.CASE_INSENSITIVE_ORDER);
    if (excludedBy.isPresent()) {
      return excluded(name, Words.quoted(names.nameOf(excludedBy.get())));
    }
    // With nothing excluded by name, only a filter can leave out what is included.
    boolean included = target.all() || OnApplication.covers(target.include(), id);
    return included
        ? "%s matches the filter %s, which the policy excludes".formatted(name, rule(target))
        : notIncluded(target);
  }

  private static String excluded(String name, String entry) {
    return name.equals(entry)
        ? "%s is excluded".formatted(name)
        : "%s is excluded as part of %s".formatted(name, entry);
  }

  private String notIncluded(Applications target) {
    List<String> parts = new ArrayList<>();
    if (!target.include().isEmpty()) {
      parts.add(Words.names(target.include().stream().map(names::nameOf).toList()));
    }
    filter(target, FilterMode.INCLUDE)
        .ifPresent(_ -> parts.add("what matches the filter " + rule(target)));
    return parts.isEmpty()
        ? "the policy includes no application"
        : "the policy includes only " + Words.and(parts);
  }

  private static Optional<ApplicationFilter> filter(Applications target, FilterMode mode) {
    return target.filter().filter(filter -> filter.mode() == mode);
  }

  private static String rule(Applications target) {
    return target.filter().map(filter -> Words.quoted(filter.rule().text())).orElse("");
  }
}
