package dev.twofold.graph.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twofold.graph.call.GraphRefused;
import dev.twofold.graph.call.GraphRefused.Refusal;
import dev.twofold.graph.call.GraphRequest;
import dev.twofold.graph.call.GraphUnavailable;
import dev.twofold.graph.call.PartnerCenterCalls;
import dev.twofold.graph.call.TenantGraph;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The customers of a partner, by either list. */
class CustomersTest {
  private static final String ONE = "5b0f6d3e-8c27-4a19-b7d4-91e2c3f4a502";
  private static final String TWO = "1d9e7c44-3b52-4e0b-a8c7-6f1b2d3c4e05";
  private final List<String> asked = new ArrayList<>();

  private static byte[] json(String text) {
    return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }

  private byte[] twoPages(String target, Map<String, String> headers) {
    asked.add(target + headers);
    return headers.isEmpty()
        ? json(
            "{'items':[{'id':'%s','companyProfile':{'tenantId':'%s','domain':'one.example','companyName':'One'}}],'continuationToken':'AAA','links':{'next':{'uri':'/customers'}}}"
                .formatted(ONE, ONE))
        : json(
            "{'items':[{'id':'%s','companyProfile':{'tenantId':'%s','companyName':'Two'}},{'id':'%s','companyProfile':{'tenantId':'%s','companyName':'One'}}],'links':{}}"
                .formatted(TWO, TWO, ONE, ONE));
  }

  private static byte[] refuse(int status) throws GraphRefused {
    throw new GraphRefused(new Refusal(status, "2032", "access denied", ""));
  }

  /** Graph in the partner's tenant, with one customer under two relationships. */
  private static final class Partner implements TenantGraph {
    @Override
    public byte[] get(GraphRequest request) {
      return request.target().contains("Relationships?")
          ? json(
              """
              {'value':[
                {'id':'a','displayName':'Read 2026','customer':{'tenantId':'%s','displayName':'One'},
                 'accessDetails':{'unifiedRoles':[{'roleDefinitionId':'f2ef992c-3afb-46b9-b7cf-a126ee74c451'}]},
                 'status':'expiring','endDateTime':'2027-02-03T08:11:20Z'},
                {'id':'c','displayName':'Old','customer':{'tenantId':'%s','displayName':'Two'},
                 'accessDetails':{'unifiedRoles':[]},
                 'status':'terminated','endDateTime':'2027-02-03T08:11:20Z'},
                {'id':'b','displayName':'MLT_5b0f','customer':{'tenantId':'%s','displayName':'One'},
                 'accessDetails':{'unifiedRoles':[{'roleDefinitionId':'62e90394-69f5-4237-9190-012177145e10'}]},
                 'status':'active','endDateTime':'2028-02-03T08:11:20Z'}]}
              """
                  .formatted(ONE, TWO, ONE))
          : json(
              "{'value':[{'tenantId':'%s','displayName':'One'},{'tenantId':'%s','displayName':'Two'}]}"
                  .formatted(ONE, TWO));
    }

    @Override
    public List<BatchAnswer> batch(List<GraphRequest> requests) {
      throw new AssertionError("no batch is needed");
    }
  }

  @Test
  void partnerCenterIsReadPageByPageAndEachCustomerOnce() throws Exception {
    CustomerList list = new Customers(this::twoPages, new Partner()).list();

    assertThat(list.customers())
        .containsExactly(
            new Customer(ONE, "One", Optional.of("one.example"), Optional.empty()),
            new Customer(TWO, "Two", Optional.empty(), Optional.empty()));
    assertThat(asked)
        .containsExactly(
            "customers?size=500{}",
            "customers?size=500&seekOperation=Next{MS-ContinuationToken=AAA}");
    assertThat(list.from()).isEqualTo(CustomerList.Source.PARTNER_CENTER);
  }

  @Test
  void whoIsRefusedByPartnerCenterIsServedByGdapAndToldWhy() throws Exception {
    CustomerList list = new Customers((_, _) -> refuse(403), new Partner()).list();

    assertThat(list.from()).isEqualTo(CustomerList.Source.GDAP);
    assertThat(list.fellBack().map(Refusal::status)).contains(403);
    assertThat(list.customers())
        .singleElement()
        .satisfies(customer -> {
          assertThat(customer.tenantId()).isEqualTo(ONE);
          assertThat(customer.gdap())
              .contains(
                  new Gdap(
                      2,
                      Optional.of(Instant.parse("2028-02-03T08:11:20Z")),
                      Set.of("f2ef992c-3afb-46b9-b7cf-a126ee74c451")));
        });
  }

  @Test
  void otherRefusalsOfPartnerCenterAreNotHidden() {
    assertThatThrownBy(() -> new Customers((_, _) -> refuse(400), new Partner()).list())
        .isInstanceOf(GraphRefused.class);
  }

  @Test
  void pagesWithoutEndAreBroken() {
    PartnerCenterCalls endless =
        (_, _) -> json("{'items':[],'continuationToken':'AAA','links':{'next':{}}}");

    assertThatThrownBy(() -> new Customers(endless, new Partner()).list())
        .isInstanceOf(GraphUnavailable.class);
  }

  @Test
  void cutAnswerIsAskedAgain() throws Exception {
    List<byte[]> answers =
        new ArrayList<>(List.of(json("{'items':["), json("{'items':[],'links':{}}")));

    assertThat(new Customers((_, _) -> answers.removeFirst(), new Partner()).list().customers())
        .isEmpty();
  }
}
