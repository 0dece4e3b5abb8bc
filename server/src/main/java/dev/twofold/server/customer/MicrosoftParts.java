package dev.twofold.server.customer;

import dev.twofold.server.customer.insight.Comparison;
import dev.twofold.server.customer.insight.Explanation;
import dev.twofold.server.insights.MicrosoftFigures;
import dev.twofold.server.user.UserFilter;
import dev.twofold.server.user.UserQuery;
import dev.twofold.server.user.UserRow;
import dev.twofold.server.user.UserRows;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts Microsoft's figures beside ours, and names the users who may make the difference. */
@Component
class MicrosoftParts {
  private static final int NAMES = 5;

  private final FigureRows figures;
  private final UserRows users;

  MicrosoftParts(FigureRows figures, UserRows users) {
    this.figures = figures;
    this.users = users;
  }

  Optional<MicrosoftPart> of(int tenantNo) {
    return figures.microsofts(tenantNo).map(microsofts -> part(tenantNo, microsofts));
  }

  private MicrosoftPart part(int tenantNo, MicrosoftFigures microsofts) {
    return new MicrosoftPart(
        microsofts,
        Comparison.of(microsofts, figures.alike(tenantNo)).stream()
            .map(comparison -> row(tenantNo, comparison))
            .toList());
  }

  private MicrosoftPart.Row row(int tenantNo, Comparison comparison) {
    List<List<MicrosoftPart.Named>> groups =
        groups(comparison.explanation()).stream()
            .map(group ->
                group.stream().map(some -> named(tenantNo, comparison.kind(), some)).toList())
            .toList();
    return new MicrosoftPart.Row(comparison, groups);
  }

  private static List<List<Explanation.Users>> groups(Explanation explanation) {
    return switch (explanation) {
      case Explanation.Same _ -> List.of();
      case Explanation.Exactly(var alternatives) -> alternatives;
      case Explanation.Possibly(var some) -> List.of(some);
      case Explanation.Partly(var some, var _) -> some.isEmpty() ? List.of() : List.of(some);
    };
  }

  private MicrosoftPart.Named named(int tenantNo, Comparison.Kind kind, Explanation.Users some) {
    UserQuery query =
        Stream.concat(some.reason().filters().stream(), scope(kind))
            .reduce(UserQuery.all(), UserQuery::toggled, (one, _) -> one);
    List<String> names =
        users.page(tenantNo, query, Locale.ROOT).stream().limit(NAMES).map(UserRow::name).toList();
    return new MicrosoftPart.Named(some, query, names);
  }

  private static Stream<UserFilter> scope(Comparison.Kind kind) {
    return switch (kind) {
      case ADMINS_WITH_MFA -> Stream.of(UserFilter.ADMINS);
      case NON_ADMINS_WITH_MFA -> Stream.of(UserFilter.NOT_ADMINS);
      case TOTAL_USERS -> Stream.empty();
    };
  }
}
