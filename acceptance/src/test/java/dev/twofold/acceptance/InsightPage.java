package dev.twofold.acceptance;

import com.microsoft.graph.core.requests.BaseGraphRequestAdapter;
import com.microsoft.graph.core.requests.GraphClientFactory;
import com.microsoft.graph.core.tasks.PageIterator;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.kiota.HttpMethod;
import com.microsoft.kiota.RequestAdapter;
import com.microsoft.kiota.RequestInformation;
import com.microsoft.kiota.authentication.AnonymousAuthenticationProvider;
import com.microsoft.kiota.serialization.AdditionalDataHolder;
import com.microsoft.kiota.serialization.Parsable;
import com.microsoft.kiota.serialization.ParseNode;
import com.microsoft.kiota.serialization.SerializationWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** A page of customerInsights, and all of them, by Microsoft's SDK. */
public final class InsightPage implements Parsable, AdditionalDataHolder {
  private static final String PATH = "security/partner/securityScore/customerInsights";
  private List<Insight> value = List.of();
  private final Map<String, Object> more = new HashMap<>();
  private String nextLink = "";

  /** One out of an answer. */
  public static InsightPage of(ParseNode node) {
    return new InsightPage();
  }

  /** Every insight of this server, which stands where Graph's beta stands. */
  static List<Insight> all(URI server) throws Exception {
    GraphServiceClient graph =
        new GraphServiceClient(
            new BaseGraphRequestAdapter(
                new AnonymousAuthenticationProvider(),
                server.resolve("/beta").toString(),
                GraphClientFactory.create().build()));
    RequestAdapter adapter = graph.getRequestAdapter();
    RequestInformation request = new RequestInformation();
    request.httpMethod = HttpMethod.GET;
    request.urlTemplate = "{+baseurl}/" + PATH;
    request.pathParameters.put("baseurl", adapter.getBaseUrl());
    InsightPage first = Objects.requireNonNull(adapter.send(request, null, InsightPage::of));
    List<Insight> all = new ArrayList<>();
    new PageIterator.Builder<Insight, InsightPage>()
        .client(graph)
        .collectionPage(first)
        .collectionPageFactory(InsightPage::of)
        .processPageItemCallback(all::add)
        .build()
        .iterate();
    return all;
  }

  /** What is on the page; the SDK asks for it by this name. */
  public List<Insight> getValue() {
    return value;
  }

  /** Where the next page is, null at the last; the SDK asks for it by this name. */
  public String getOdataNextLink() {
    return nextLink.isEmpty() ? null : nextLink;
  }

  @Override
  public Map<String, Object> getAdditionalData() {
    return more;
  }

  @Override
  public Map<String, Consumer<ParseNode>> getFieldDeserializers() {
    return Map.of(
        "value",
            node -> value = Objects.requireNonNull(node.getCollectionOfObjectValues(Insight::of)),
        "@odata.nextLink", node -> nextLink = Objects.requireNonNull(node.getStringValue()));
  }

  @Override
  public void serialize(SerializationWriter writer) {
    throw new UnsupportedOperationException("it is only read");
  }
}
