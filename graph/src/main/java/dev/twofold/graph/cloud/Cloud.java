package dev.twofold.graph.cloud;

import java.net.URI;

/** A cloud of Microsoft (graph-api part 2, authority hosts and paths). */
public enum Cloud {
  /** Worldwide, GCC included. */
  GLOBAL(
      "https://login.microsoftonline.com",
      "https://graph.microsoft.com",
      "https://api.partnercenter.microsoft.com"),
  /** US Government L4, GCC High. */
  US_GOV(
      "https://login.microsoftonline.us",
      "https://graph.microsoft.us",
      "https://api.partnercenter.microsoft.com"),
  /** US Government L5, DoD. */
  US_DOD(
      "https://login.microsoftonline.us",
      "https://dod-graph.microsoft.us",
      "https://api.partnercenter.microsoft.com"),
  /** China, operated by 21Vianet. */
  CHINA(
      "https://login.partner.microsoftonline.cn",
      "https://microsoftgraph.chinacloudapi.cn",
      "https://partner.partnercenterapi.microsoftonline.cn");

  private final String authority;
  private final String graph;
  private final String partnerCenter;

  Cloud(String authority, String graph, String partnerCenter) {
    this.authority = authority;
    this.graph = graph;
    this.partnerCenter = partnerCenter;
  }

  /** Where its services are. */
  public Endpoints endpoints() {
    return new Endpoints(
        URI.create(authority),
        URI.create(graph),
        URI.create(partnerCenter),
        URI.create(graph),
        URI.create(partnerCenter));
  }
}
