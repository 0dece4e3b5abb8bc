package dev.twofold.server.listing;

import dev.twofold.graph.customers.CustomerList.Source;
import dev.twofold.server.database.Database;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is known of the partner itself, and of the last tries to read its lists. */
@Component
public class PartnerTable {
  /** Stands for the partner's tenant until Microsoft has told its id. */
  private static final String NOT_KNOWN_YET = "00000000-0000-0000-0000-000000000000";

  private final Database database;

  /** The partner in this database. */
  public PartnerTable(Database database) {
    this.database = database;
  }

  /** The partner's tenant. */
  void named(Optional<String> tenantId, Optional<String> displayName) {
    database
        .sql()
        .sql(
            """
            insert into partner (tenant_id, display_name)
            values (coalesce(:id, :unknown)::uuid, :name)
            on conflict (only_one) do update
            set tenant_id = coalesce(:id::uuid, partner.tenant_id),
              display_name = coalesce(:name, partner.display_name)
            """)
        .param("id", tenantId.orElse(null))
        .param("unknown", NOT_KNOWN_YET)
        .param("name", displayName.orElse(null))
        .update();
  }

  /** True if the last list that came was Partner Center's. */
  boolean isOfPartnerCenter() {
    return database
        .sql()
        .sql("select count(*) from partner where customers_from = 'partnerCenter'")
        .query((row, _) -> row.getInt(1) > 0)
        .single();
  }

  /** Microsoft told the customers. */
  void listed(Source from) {
    String word =
        switch (from) {
          case PARTNER_CENTER -> "partnerCenter";
          case GDAP -> "gdap";
        };
    database
        .sql()
        .sql(
            """
            update partner
            set customers_from = :from, customers_listed_at = now(), customers_problem = null
            """)
        .param("from", word)
        .update();
  }

  /** The customers could not be listed; those of the last list stay. */
  void notListed(String problem) {
    database
        .sql()
        .sql("update partner set customers_problem = :problem")
        .param("problem", problem)
        .update();
  }

  /** Microsoft's insights were read. */
  public void insightsRead() {
    database
        .sql()
        .sql("update partner set insights_read_at = now(), insights_problem = null")
        .update();
  }

  /** Microsoft's insights could not be read; the last ones stay. */
  public void insightsNotRead(String problem) {
    database
        .sql()
        .sql("update partner set insights_problem = :problem")
        .param("problem", problem)
        .update();
  }
}
