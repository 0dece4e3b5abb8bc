package dev.twofold.server.listing;

import dev.twofold.graph.call.GraphRefused;
import dev.twofold.graph.call.GraphRequest;
import dev.twofold.graph.call.GraphUnavailable;
import dev.twofold.graph.collect.Problem;
import dev.twofold.graph.connection.Connection;
import dev.twofold.graph.customers.Customer;
import dev.twofold.graph.customers.CustomerList;
import dev.twofold.graph.customers.Customers;
import dev.twofold.graph.customers.Gdap;
import dev.twofold.server.settings.ServerSettings;
import dev.twofold.snapshot.json.Ids;
import dev.twofold.snapshot.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/** Reads the list of customers. A list that can't be read leaves the last one as it is. */
@Component
public class CustomerListing {
  private static final Logger LOG = LoggerFactory.getLogger(CustomerListing.class);

  private final Connection microsoft;
  private final String partner;
  private final PartnerTable partners;
  private final CustomerTable customers;

  /** Lists the customers of the partner in the settings. */
  CustomerListing(
      Connection microsoft,
      ServerSettings settings,
      PartnerTable partners,
      CustomerTable customers) {
    this.microsoft = microsoft;
    this.partner = settings.partner();
    this.partners = partners;
    this.customers = customers;
  }

  /**
   * Reads the list; true where Microsoft told it. Once Partner Center has told it, its refusal
   * keeps the last list: GDAP's is a shorter one, and customers would drop out of the totals.
   */
  public boolean read() throws InterruptedException {
    namePartner();
    Customers lists = microsoft.customers(partner);
    try {
      CustomerList list = lists.list();
      if (list.fellBack().isPresent() && partners.isOfPartnerCenter()) {
        notListed(Problem.of("customers", list.fellBack().get()));
        return false;
      }
      Optional<Map<String, Gdap>> gdap = gdap(lists, list);
      List<ListedCustomer> listed =
          list.customers().stream().map(customer -> ListedCustomer.of(customer, gdap)).toList();
      int changes = customers.replace(listed);
      partners.listed(list.from());
      LOG.info("{} customers are listed, {} of them changed", listed.size(), changes);
      return true;
    } catch (GraphRefused refused) {
      notListed(Problem.of("customers", refused.refusal()));
    } catch (GraphUnavailable failure) {
      notListed(Problem.of(failure));
    }
    return false;
  }

  private void notListed(Problem problem) {
    String sentence =
        "%s (%s): %s."
            .formatted(
                problem.message().replaceFirst("[.\\s]+$", ""),
                problem.code(),
                problem.reason().fix());
    LOG.warn("The customers can't be listed: {}", sentence);
    partners.notListed(sentence);
  }

  /** The relationships by tenant; empty where they can't be read, which makes them not known. */
  private static Optional<Map<String, Gdap>> gdap(Customers lists, CustomerList list)
      throws InterruptedException {
    try {
      List<Customer> administered =
          list.from() == CustomerList.Source.GDAP ? list.customers() : lists.byGdap().customers();
      return Optional.of(
          administered.stream()
              .filter(customer -> customer.gdap().isPresent())
              .collect(
                  Collectors.toMap(Customer::tenantId, customer -> customer.gdap().orElseThrow())));
    } catch (GraphRefused | GraphUnavailable problem) {
      LOG.warn("The GDAP relationships can't be read: {}", problem.getMessage());
      return Optional.empty();
    }
  }

  /** The partner's own id and name; without a right to read them, the settings tell the id. */
  private void namePartner() throws InterruptedException {
    Optional<JsonNode> organization = organization();
    Optional<String> id =
        organization
            .map(node -> Ids.canonical(node.path("id").asString("")))
            .or(() -> Optional.of(Ids.canonical(partner)))
            .filter(Ids::isGuid);
    Optional<String> name =
        organization
            .map(node -> node.path("displayName").asString(""))
            .filter(text -> !text.isEmpty());
    partners.named(id, name);
  }

  private Optional<JsonNode> organization() throws InterruptedException {
    GraphRequest request = GraphRequest.v1("organization?$select=id,displayName");
    try (JsonParser json = Json.parser(microsoft.tenant(partner).get(request))) {
      JsonNode answer = json.readValueAsTree();
      return Optional.ofNullable(answer.path("value").get(0));
    } catch (GraphRefused | GraphUnavailable | JacksonException problem) {
      LOG.info("The partner's own name can't be read: {}", problem.getMessage());
      return Optional.empty();
    }
  }
}
