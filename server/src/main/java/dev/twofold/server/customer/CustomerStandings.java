package dev.twofold.server.customer;

import dev.twofold.engine.verdict.Verdict;
import dev.twofold.server.user.UserFilter;
import dev.twofold.server.user.UserQuery;
import dev.twofold.server.user.UserRow;
import dev.twofold.server.user.UserRows;
import dev.twofold.server.web.Reader;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Brings together what is known of a customer. */
@Component
class CustomerStandings {
  private static final int NAMED = 10;
  private static final UserQuery OPEN_ADMINS =
      UserQuery.all()
          .toggled(UserFilter.ADMINS)
          .toggled(Verdict.CONDITIONALLY)
          .toggled(Verdict.NEVER);
  private static final UserQuery DISABLED = UserQuery.all().toggled(UserFilter.DISABLED);

  private final FigureRows figures;
  private final FoundRows found;
  private final UserRows users;
  private final MicrosoftParts microsoft;

  CustomerStandings(FigureRows figures, FoundRows found, UserRows users, MicrosoftParts microsoft) {
    this.figures = figures;
    this.found = found;
    this.users = users;
    this.microsoft = microsoft;
  }

  /**
   * What is known of the customer; empty before its first assessment.
   *
   * @param span how many days of history are wanted
   */
  Optional<CustomerStanding> of(int tenantNo, Reader reader, int span) {
    return figures.latest(tenantNo).map(counts -> of(tenantNo, counts, reader, span));
  }

  private CustomerStanding of(int tenantNo, Figures counts, Reader reader, int span) {
    return new CustomerStanding(
        counts,
        counts.adminsOpen() == 0 ? List.of() : first(tenantNo, OPEN_ADMINS, reader),
        counts.open() == 0 ? List.of() : found.gaps(tenantNo),
        counts.with(Verdict.UNKNOWN) == 0 ? List.of() : found.unsettled(tenantNo),
        found.policies(tenantNo),
        history(tenantNo, reader, span),
        counts.disabledUsers() == 0 ? List.of() : first(tenantNo, DISABLED, reader),
        microsoft.of(tenantNo));
  }

  private List<UserRow> first(int tenantNo, UserQuery query, Reader reader) {
    return users.page(tenantNo, query, reader.locale()).stream().limit(NAMED).toList();
  }

  private History history(int tenantNo, Reader reader, int span) {
    LocalDate today = LocalDate.ofInstant(reader.now(), ZoneOffset.UTC);
    return History.of(span, today, figures.days(tenantNo, today.minusDays(span - 1L)));
  }
}
