package dev.twofold.server.api;

import dev.twofold.server.microsoft.TenantIds;
import dev.twofold.server.roster.LiveRoster;
import dev.twofold.server.roster.RosterCustomer;
import dev.twofold.server.roster.RosterQuery;
import dev.twofold.server.roster.RosterSort;
import dev.twofold.server.web.NotFound;
import dev.twofold.server.web.Reader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Our figures in the shape of Graph's customerInsights (contracts section 4, graph-api part 4), for
 * clients that were made for Graph. Customers without figures are left out.
 */
@Controller
final class InsightsApi {
  private static final String PATH = "/beta/security/partner/securityScore/customerInsights";
  private static final int PAGE = 100;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final LiveRoster customers;

  InsightsApi(LiveRoster customers) {
    this.customers = customers;
  }

  /** A page of customers, with a link to the next. */
  @GetMapping(PATH)
  void list(
      @RequestParam MultiValueMap<String, String> parameters,
      Reader reader,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    SkipToken after = SkipToken.of(parameters);
    List<RosterCustomer> rest = customersAfter(after, reader);
    String root = root(request);
    response.setContentType(Format.JSON.type());
    try (JsonGenerator json = JSON.createGenerator(response.getOutputStream())) {
      json.writeStartObject();
      json.writeStringProperty(
          "@odata.context", root + "/$metadata#security/partner/securityScore/customerInsights");
      json.writeArrayPropertyStart("value");
      rest.stream()
          .limit(PAGE)
          .forEach(customer -> {
            json.writeStartObject();
            InsightJson.write(json, customer);
            json.writeEndObject();
          });
      json.writeEndArray();
      if (rest.size() > PAGE) {
        String next = new SkipToken(rest.get(PAGE - 1).tenantNo()).text();
        json.writeStringProperty(
            "@odata.nextLink", request.getRequestURL() + "?$skipToken=" + next);
      }
      json.writeEndObject();
    }
  }

  /** One customer. */
  @GetMapping(PATH + "/{tenantId}")
  void one(@PathVariable String tenantId, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    RosterCustomer customer =
        TenantIds.parse(tenantId)
            .flatMap(id -> customers.now().roster().customer(id))
            .filter(found -> found.figures().isPresent())
            .orElseThrow(NotFound::new);
    response.setContentType(Format.JSON.type());
    try (JsonGenerator json = JSON.createGenerator(response.getOutputStream())) {
      json.writeStartObject();
      json.writeStringProperty(
          "@odata.context",
          root(request) + "/$metadata#security/partner/securityScore/customerInsights/$entity");
      InsightJson.write(json, customer);
      json.writeEndObject();
    }
  }

  private static String root(HttpServletRequest request) {
    String url = request.getRequestURL().toString();
    return url.substring(0, url.indexOf("/security/"));
  }

  /** By the customer's number, so that customers that come or go between pages move nobody. */
  private List<RosterCustomer> customersAfter(SkipToken after, Reader reader) {
    RosterQuery all =
        new RosterQuery("", Set.of(), RosterSort.BY_NAME, Collator.getInstance(Locale.ROOT));
    return customers.now().roster().select(all, reader.now()).stream()
        .filter(customer -> customer.figures().isPresent())
        .filter(customer -> customer.tenantNo() > after.tenantNo())
        .sorted(Comparator.comparingInt(RosterCustomer::tenantNo))
        .limit(PAGE + 1L)
        .toList();
  }
}
