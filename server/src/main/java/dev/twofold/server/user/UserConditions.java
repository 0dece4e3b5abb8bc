package dev.twofold.server.user;

import dev.twofold.engine.verdict.Verdict;
import dev.twofold.server.roster.Folding;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The WHERE clause of a query for users. Nothing of the query gets into it but fixed words; the
 * rest is in the parameters.
 *
 * @param clause the conditions
 * @param parameters their values by name
 */
record UserConditions(String clause, Map<String, Object> parameters) {

  /**
   * The conditions.
   *
   * @param collation a COLLATE clause that knows the letters of all languages
   */
  static UserConditions of(int tenantNo, UserQuery query, String collation) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("tenant", tenantNo);
    String clause =
        Stream.of(
                Stream.of("tenant_no = :tenant"),
                search(query, collation, parameters),
                verdicts(query, parameters),
                query.filters().stream().sorted().map(UserFilter::condition),
                finding(query, parameters))
            .flatMap(conditions -> conditions)
            .map("(%s)"::formatted)
            .collect(Collectors.joining(" and "));
    return new UserConditions(clause, Map.copyOf(parameters));
  }

  private static Stream<String> search(
      UserQuery query, String collation, Map<String, Object> parameters) {
    if (query.search().isEmpty()) {
      return Stream.empty();
    }
    parameters.put("search", "%" + literal(Folding.fold(query.search())) + "%");
    return Stream.of(
        "%s like :search or %s like :search"
            .formatted(
                folded("display_name", collation), folded("user_principal_name", collation)));
  }

  /** What {@link Folding} does, in SQL; most names are plain, and quick. */
  private static String folded(String column, String collation) {
    return """
    case when %1$s ~ '[^\\u0001-\\u007f]'
    then translate(replace(replace(replace(replace(regexp_replace(
           normalize(lower(normalize(%1$s, NFKD) %2$s), NFKD), '[\\u0300-\\u036f]+', '', 'g'),
           'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'øđðłı', 'oddli')
    else lower(%1$s) end
    """
        .formatted(column, collation);
  }

  private static String literal(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  private static Stream<String> verdicts(UserQuery query, Map<String, Object> parameters) {
    if (query.verdicts().isEmpty()) {
      return Stream.empty();
    }
    parameters.put("verdicts", query.verdicts().stream().map(Verdict::name).toList());
    return Stream.of("verdict::text in (:verdicts)");
  }

  private static Stream<String> finding(UserQuery query, Map<String, Object> parameters) {
    if (query.finding().isEmpty()) {
      return Stream.empty();
    }
    parameters.put("finding", query.finding().getAsInt());
    return Stream.of("finding_no = :finding");
  }
}
