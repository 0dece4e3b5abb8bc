package dev.twofold.engine.proof;

import dev.twofold.engine.access.ApplicationFilter;
import dev.twofold.engine.access.ApplicationGroups;
import dev.twofold.engine.access.FilterExpression;
import dev.twofold.engine.access.FilterExpression.Comparison;
import dev.twofold.engine.access.FilterMode;
import dev.twofold.engine.access.FilterRule;
import dev.twofold.engine.access.TaggedApplications;
import dev.twofold.engine.access.TargetResources.Applications;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.signin.Audience;
import dev.twofold.engine.signin.TextAtoms;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which audiences the resources of one policy cover (mfa-semantics section 1.5). */
final class ApplicationMatch {
  private static final Audience DIRECTORY =
      new Audience.Application(ApplicationGroups.WINDOWS_AZURE_ACTIVE_DIRECTORY);

  private final Applications applications;
  private final Set<String> included;
  private final Set<String> excluded;
  private final Fact<TaggedApplications> tagged;

  ApplicationMatch(Applications applications, Fact<TaggedApplications> tagged) {
    this.applications = applications;
    this.included = covered(applications.include());
    this.excluded = covered(applications.exclude());
    this.tagged = tagged;
  }

  /** The application ids that this policy can tell apart from others by name. */
  Set<String> named() {
    Set<String> named = new HashSet<>(included);
    named.addAll(excluded);
    return named;
  }

  Truth covers(Audience audience) {
    return switch (audience) {
      case Audience.Application(String id) -> covers(id);
      case Audience.BaselineScopes _ -> coversBaselineScopes();
    };
  }

  private Truth covers(String id) {
    Truth include =
        Truth.of(applications.all() || included.contains(id)).or(filtered(FilterMode.INCLUDE, id));
    Truth exclude = Truth.of(excluded.contains(id)).or(filtered(FilterMode.EXCLUDE, id));
    return include.and(not(exclude));
  }

  /**
   * Any exclusion lets baseline scopes through where they are not enforced (CA-541, CA-550,
   * CA-563).
   */
  private Truth coversBaselineScopes() {
    return applications.hasExclusions() ? Truth.NO : covers(DIRECTORY);
  }

  private Truth filtered(FilterMode mode, String id) {
    Optional<ApplicationFilter> filter = applications.filter().filter(f -> f.mode() == mode);
    return filter.map(f -> matches(f.rule(), id)).orElse(Truth.NO);
  }

  private Truth matches(FilterRule rule, String id) {
    return switch (rule) {
      case FilterRule.Unparsed _ -> Truth.UNKNOWN;
      case FilterRule.Parsed(String _, FilterExpression expression) ->
          switch (tagged) {
            case Fact.Unread<TaggedApplications> _ -> Truth.UNKNOWN;
            case Fact.Known<TaggedApplications>(TaggedApplications known) ->
                holds(expression, known.attributes().getOrDefault(id, Map.of()));
          };
    };
  }

  private static Truth holds(FilterExpression expression, Map<String, Set<String>> attributes) {
    return switch (expression) {
      case FilterExpression.And(var parts) ->
          parts.stream().map(part -> holds(part, attributes)).reduce(Truth.YES, Truth::and);
      case FilterExpression.Or(var parts) ->
          parts.stream().map(part -> holds(part, attributes)).reduce(Truth.NO, Truth::or);
      case Comparison comparison -> holds(comparison, attributes);
    };
  }

  /** What a negative operator says of an attribute that is not set is not documented (CA-562). */
  private static Truth holds(Comparison comparison, Map<String, Set<String>> attributes) {
    Set<String> values = attributes.getOrDefault(comparison.property(), Set.of());
    boolean negative = comparison.operator().negative();
    if (values.isEmpty()) {
      return negative ? Truth.UNKNOWN : Truth.NO;
    }
    Comparison positive =
        new Comparison(
            comparison.property(), comparison.operator().positive(), comparison.values());
    boolean any = values.stream().anyMatch(value -> TextAtoms.holds(positive, Optional.of(value)));
    return Truth.of(any != negative);
  }

  private static Truth not(Truth truth) {
    return switch (truth) {
      case YES -> Truth.NO;
      case NO -> Truth.YES;
      case UNKNOWN -> Truth.UNKNOWN;
    };
  }

  private static Set<String> covered(Set<String> names) {
    Set<String> ids = new HashSet<>();
    names.forEach(name -> ids.addAll(ApplicationGroups.coveredBy(name)));
    return ids;
  }
}
