package dev.twofold.server.api;

import dev.twofold.server.database.Database;
import dev.twofold.server.microsoft.TenantIds;
import dev.twofold.server.roster.LiveRoster;
import dev.twofold.server.roster.RosterCustomer;
import dev.twofold.server.roster.RosterFigures;
import dev.twofold.server.user.UserQuery;
import dev.twofold.server.user.UserRow;
import dev.twofold.server.user.UserRows;
import dev.twofold.server.web.NotFound;
import dev.twofold.server.web.Reader;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** The users of a customer. */
@Controller
final class UsersApi {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final LiveRoster customers;
  private final UserRows users;
  private final Database database;

  UsersApi(LiveRoster customers, UserRows users, Database database) {
    this.customers = customers;
    this.users = users;
    this.database = database;
  }

  /** All users that answer the query, in its order. */
  @GetMapping("/api/customers/{tenantId}/users")
  void list(
      @PathVariable String tenantId,
      @RequestParam MultiValueMap<String, String> parameters,
      Reader reader,
      HttpServletResponse response)
      throws IOException {
    RosterCustomer customer = customer(tenantId);
    Format format = Format.of(parameters);
    List<String> notUnderstood = UserQuery.notUnderstood(parameters);
    if (!notUnderstood.isEmpty()) {
      throw new BadRequest(String.join(" ", notUnderstood));
    }
    UserQuery query = UserQuery.of(parameters);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        FileName.header(customer.name() + " users", reader.now(), format));
    UserColumns.TABLE.write(
        response,
        format,
        json -> writeCustomer(json, customer),
        consumer -> users.forEach(customer.tenantNo(), query, reader.locale(), consumer));
  }

  /** One user, with what was found. */
  @GetMapping("/api/customers/{tenantId}/users/{userId}")
  void one(@PathVariable String tenantId, @PathVariable String userId, HttpServletResponse response)
      throws IOException {
    RosterCustomer customer = customer(tenantId);
    UserRow user = users.find(customer.tenantNo(), userId).orElseThrow(NotFound::new);
    String finding = finding(customer, user);
    response.setContentType(Format.JSON.type());
    try (JsonGenerator json = JSON.createGenerator(response.getOutputStream())) {
      json.writeStartObject();
      writeCustomer(json, customer);
      UserColumns.TABLE.writeProperties(json, user);
      json.writeName("finding");
      json.writeRawValue(finding);
      json.writeEndObject();
    }
  }

  private RosterCustomer customer(String tenantId) {
    return TenantIds.parse(tenantId)
        .flatMap(id -> customers.now().roster().customer(id))
        .orElseThrow(NotFound::new);
  }

  private static void writeCustomer(JsonGenerator json, RosterCustomer customer) {
    json.writeStringProperty("tenantId", customer.tenantId().toString());
    json.writeStringProperty("tenantName", customer.name());
    json.writeName("asOf");
    Value.time(customer.figures().map(RosterFigures::takenAt)).write(json);
  }

  /** JSON from the database, which has checked that it is. */
  private String finding(RosterCustomer customer, UserRow user) {
    return database
        .sql()
        .sql("select detail from finding where tenant_no = :tenant and finding_no = :finding")
        .param("tenant", customer.tenantNo())
        .param("finding", user.finding())
        .query((row, _) -> row.getString(1))
        .optional()
        .orElse("null");
  }
}
