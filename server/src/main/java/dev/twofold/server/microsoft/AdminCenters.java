package dev.twofold.server.microsoft;

import dev.twofold.graph.cloud.Cloud;
import dev.twofold.graph.cloud.Endpoints;
import dev.twofold.server.settings.ServerSettings;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Where a customer's tenant is administered on its behalf. An admin center whose address in a
 * sovereign cloud is not known for certain is left out there.
 */
@Component
public final class AdminCenters {
  private final Cloud cloud;

  /** The admin centers of the cloud that the settings name. */
  public AdminCenters(ServerSettings settings) {
    this.cloud = cloudOf(settings.endpoints());
  }

  /**
   * A page of Microsoft's.
   *
   * @param name what it is called
   * @param address where it is, for this customer
   */
  public record Link(String name, URI address) {}

  /**
   * The admin centers of a customer.
   *
   * @param domain the customer's domain, which Exchange asks for
   */
  public List<Link> of(UUID tenantId, Optional<String> domain) {
    List<Link> links = new ArrayList<>();
    links.add(link("Microsoft Entra", entra() + tenantId));
    microsoft365()
        .map(host ->
            host + "Partner/BeginClientSession.aspx?CTID=" + tenantId + "&CSDEST=o365admincenter")
        .ifPresent(address -> links.add(link("Microsoft 365", address)));
    links.add(link("Azure", azure() + tenantId));
    links.add(link("Intune", intune() + tenantId));
    domain
        .map(name -> "?delegatedOrg=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
        .flatMap(query -> exchange().map(host -> host + query))
        .ifPresent(address -> links.add(link("Exchange", address)));
    return List.copyOf(links);
  }

  private static Link link(String name, String address) {
    return new Link(name, URI.create(address));
  }

  private String entra() {
    return switch (cloud) {
      case GLOBAL -> "https://entra.microsoft.com/";
      case US_GOV, US_DOD -> "https://entra.microsoft.us/";
      case CHINA -> "https://entra.microsoftonline.cn/";
    };
  }

  private Optional<String> microsoft365() {
    return switch (cloud) {
      case GLOBAL -> Optional.of("https://admin.microsoft.com/");
      case US_GOV -> Optional.of("https://portal.office365.us/");
      case CHINA -> Optional.of("https://portal.partner.microsoftonline.cn/");
      case US_DOD -> Optional.empty();
    };
  }

  private String azure() {
    return switch (cloud) {
      case GLOBAL -> "https://portal.azure.com/";
      case US_GOV, US_DOD -> "https://portal.azure.us/";
      case CHINA -> "https://portal.azure.cn/";
    };
  }

  private String intune() {
    return switch (cloud) {
      case GLOBAL -> "https://intune.microsoft.com/";
      case US_GOV, US_DOD -> "https://intune.microsoft.us/";
      case CHINA -> "https://intune.microsoftonline.cn/";
    };
  }

  private Optional<String> exchange() {
    return switch (cloud) {
      case GLOBAL -> Optional.of("https://admin.exchange.microsoft.com/");
      case US_GOV -> Optional.of("https://admin.exchange.office365.us/");
      case US_DOD, CHINA -> Optional.empty();
    };
  }

  /** A test's own addresses ask for tokens of the global cloud, so they count as it. */
  private static Cloud cloudOf(Endpoints endpoints) {
    return Arrays.stream(Cloud.values())
        .filter(cloud -> cloud.endpoints().graphResource().equals(endpoints.graphResource()))
        .findFirst()
        .orElse(Cloud.GLOBAL);
  }
}
