package dev.twofold.emulator.identity;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an access token is for (graph-api part 2, authority hosts; part 4, Partner Center). */
sealed interface Resource {
  /** Graph's application id. */
  String GRAPH_ID = "00000003-0000-0000-c000-000000000000";

  /** Partner Center's application id. */
  String PARTNER_CENTER_ID = "fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd";

  /** Graph in the global cloud. */
  String GRAPH = "https://graph.microsoft.com";

  /** Partner Center in the global cloud. */
  String PARTNER_CENTER = "https://api.partnercenter.microsoft.com";

  /** All that Graph is called, by the audience of its tokens. */
  Map<String, String> GRAPH_AUDIENCES =
      Map.of(
          GRAPH,
          GRAPH,
          GRAPH_ID,
          GRAPH,
          "https://graph.microsoft.us",
          "https://graph.microsoft.us",
          "https://dod-graph.microsoft.us",
          "https://dod-graph.microsoft.us",
          "https://microsoftgraph.chinacloudapi.cn",
          "https://microsoftgraph.chinacloudapi.cn");

  /** All that Partner Center is called. */
  Set<String> PARTNER_CENTER_NAMES =
      Set.of(
          PARTNER_CENTER, PARTNER_CENTER_ID, "https://partner.partnercenterapi.microsoftonline.cn");

  /** The {@code aud} of its tokens. */
  String audience();

  /** Microsoft Graph, in some cloud. */
  record Graph(String audience) implements Resource {}

  /** The Partner Center REST API. */
  record PartnerCenter() implements Resource {
    @Override
    public String audience() {
      return PARTNER_CENTER;
    }
  }

  /** The asking app's own API, whose tokens the on-behalf-of grant takes. */
  record OwnApi(String clientId) implements Resource {
    @Override
    public String audience() {
      return "api://" + clientId;
    }
  }

  /**
   * The resource of this name; the emulator's own address stands for Graph.
   *
   * @param name as the client wrote it, with or without a slash at the end
   */
  static Optional<Resource> named(String name, String clientId, URI base) {
    String plain = name.replaceAll("/+$", "").toLowerCase(Locale.ROOT);
    if (plain.equals(clientId.toLowerCase(Locale.ROOT))
        || plain.equals("api://" + clientId.toLowerCase(Locale.ROOT))) {
      return Optional.of(new OwnApi(clientId));
    }
    if (PARTNER_CENTER_NAMES.contains(plain)) {
      return Optional.of(new PartnerCenter());
    }
    String graph = plain.equals(base.toString().toLowerCase(Locale.ROOT)) ? GRAPH : plain;
    return Optional.ofNullable(GRAPH_AUDIENCES.get(graph)).map(Graph::new);
  }
}
