package dev.twofold.server.insights;

import dev.twofold.graph.call.GraphRefused;
import dev.twofold.graph.call.GraphRequest;
import dev.twofold.graph.call.GraphUnavailable;
import dev.twofold.graph.connection.Connection;
import dev.twofold.graph.paging.PagedList;
import dev.twofold.graph.paging.TreeRows;
import dev.twofold.server.database.ArrayColumn;
import dev.twofold.server.database.Database;
import dev.twofold.server.listing.PartnerTable;
import dev.twofold.server.settings.ServerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads Microsoft's {@code customerInsights} in the partner's tenant (graph-api part 4): beta, in
 * the global cloud only, and only for apps with PartnerSecurity.Read.All. A refusal is noted with
 * the partner and breaks nothing.
 */
@Component
public class CustomerInsights {
  private static final Logger LOG = LoggerFactory.getLogger(CustomerInsights.class);
  private static final String PATH = "security/partner/securityScore/customerInsights";

  private final Connection microsoft;
  private final String partner;
  private final Database database;
  private final PartnerTable partners;

  /** Reads what the partner in the settings is told. */
  CustomerInsights(
      Connection microsoft, ServerSettings settings, Database database, PartnerTable partners) {
    this.microsoft = microsoft;
    this.partner = settings.partner();
    this.database = database;
    this.partners = partners;
  }

  /** Reads all pages, then keeps what is told of customers that are known. */
  public void read() throws InterruptedException {
    Map<String, Insight> insights = new LinkedHashMap<>();
    TreeRows rows =
        new TreeRows(
            row -> Insight.of(row).ifPresent(insight -> insights.put(insight.tenantId(), insight)));
    try {
      new PagedList(microsoft.tenant(partner), rows).read(GraphRequest.beta(PATH));
      keep(insights.values());
      partners.insightsRead();
    } catch (GraphRefused refused) {
      notRead(refused.refusal().code(), refused.refusal().message());
    } catch (GraphUnavailable failure) {
      notRead(failure.code(), String.valueOf(failure.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException("nothing is written here", e);
    }
  }

  private void notRead(String code, String message) {
    LOG.info("Microsoft's customerInsights can't be read: {} ({})", message, code);
    partners.insightsNotRead("%s (%s)".formatted(message, code));
  }

  private void keep(Collection<Insight> insights) {
    database
        .sql()
        .sql(
            """
            insert into microsoft_insight as old (tenant_no, read_at, compliant_admins,
              compliant_non_admins, total_users, security_defaults, conditional_access,
              per_user_mfa)
            select c.tenant_no, now(), row.admins, row.non_admins, row.users, row.defaults,
              row.access, row.per_user
            from unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::text[],
                ?::text[])
              as row (tenant_id, admins, non_admins, users, defaults, access, per_user)
            join customer c on c.tenant_id = row.tenant_id
            on conflict (tenant_no) do update
            set read_at = excluded.read_at, compliant_admins = excluded.compliant_admins,
              compliant_non_admins = excluded.compliant_non_admins,
              total_users = excluded.total_users, security_defaults = excluded.security_defaults,
              conditional_access = excluded.conditional_access,
              per_user_mfa = excluded.per_user_mfa, changed = pg_current_xact_id()
            """)
        .params(
            ArrayColumn.of(insights, insight -> Optional.of(insight.tenantId())),
            ArrayColumn.of(insights, Insight::compliantAdmins),
            ArrayColumn.of(insights, Insight::compliantNonAdmins),
            ArrayColumn.of(insights, Insight::totalUsers),
            ArrayColumn.of(insights, Insight::securityDefaults),
            ArrayColumn.of(insights, Insight::conditionalAccess),
            ArrayColumn.of(insights, Insight::perUserMfa))
        .update();
  }
}
