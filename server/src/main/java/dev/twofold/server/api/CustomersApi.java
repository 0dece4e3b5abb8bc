package dev.twofold.server.api;

import dev.twofold.server.microsoft.TenantIds;
import dev.twofold.server.roster.LiveRoster;
import dev.twofold.server.roster.RosterAddress;
import dev.twofold.server.roster.RosterCustomer;
import dev.twofold.server.roster.Selection;
import dev.twofold.server.web.NotFound;
import dev.twofold.server.web.Reader;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Customers with their figures. */
@Controller
final class CustomersApi {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final LiveRoster customers;

  CustomersApi(LiveRoster customers) {
    this.customers = customers;
  }

  /** All customers that answer the query, in its order. */
  @GetMapping("/api/customers")
  void list(
      @RequestParam MultiValueMap<String, String> parameters,
      Reader reader,
      HttpServletResponse response)
      throws IOException {
    Format format = Format.of(parameters);
    RosterAddress address = RosterAddress.of(parameters);
    if (!address.ignored().isEmpty()) {
      throw new BadRequest(String.join(" ", address.ignored()));
    }
    LiveRoster.Moment moment = customers.now();
    Selection selection = moment.roster().select(address.query(reader), reader.now());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, FileName.header("customers", reader.now(), format));
    CustomerColumns.TABLE.write(
        response,
        format,
        json -> {
          json.writeName("readAt");
          Value.of(moment.readAt()).write(json);
          json.writeNumberProperty("count", selection.count());
        },
        consumer -> selection.stream().forEach(consumer));
  }

  /** One customer. */
  @GetMapping("/api/customers/{tenantId}")
  void one(@PathVariable String tenantId, HttpServletResponse response) throws IOException {
    RosterCustomer customer =
        TenantIds.parse(tenantId)
            .flatMap(id -> customers.now().roster().customer(id))
            .orElseThrow(NotFound::new);
    response.setContentType(Format.JSON.type());
    try (JsonGenerator json = JSON.createGenerator(response.getOutputStream())) {
      json.writeStartObject();
      CustomerColumns.TABLE.writeProperties(json, customer);
      json.writeEndObject();
    }
  }
}
