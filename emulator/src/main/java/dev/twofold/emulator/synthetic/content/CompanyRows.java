package dev.twofold.emulator.synthetic.content;

import dev.twofold.emulator.synthetic.company.Company;
import dev.twofold.emulator.synthetic.company.Draw;
import dev.twofold.emulator.synthetic.company.IdSeries;
import dev.twofold.emulator.synthetic.posture.Sku;
import dev.twofold.emulator.synthetic.tenant.Accounts;
import dev.twofold.emulator.synthetic.tenant.Blueprint;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The company itself, its domains and what it bought, as Graph shows it (graph-api part 5). */
final class CompanyRows {
  private final Blueprint tenant;
  private final Company company;
  private final Accounts accounts;

  CompanyRows(Blueprint tenant, Accounts accounts) {
    this.tenant = tenant;
    this.company = tenant.company();
    this.accounts = accounts;
  }

  List<ObjectNode> organization() {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("id", company.tenantId());
    row.putNull("deletedDateTime");
    row.put("displayName", company.name());
    row.put("tenantType", "AAD");
    row.put("createdDateTime", created());
    row.put("countryLetterCode", company.country().code());
    row.put("city", company.country().city());
    row.put("defaultUsageLocation", company.country().code());
    row.put("preferredLanguage", company.country().language());
    putSynchronisation(row);
    row.putNull("partnerTenantType");
    row.putArray("technicalNotificationMails").add("it@" + company.domain());
    row.putArray("securityComplianceNotificationMails");
    row.putArray("securityComplianceNotificationPhones");
    row.putArray("marketingNotificationEmails");
    ArrayNode domains = row.putArray("verifiedDomains");
    domains.add(verifiedDomain(company.domain(), true));
    domains.add(verifiedDomain(company.initialDomain(), false));
    putPlans(row);
    return List.of(row);
  }

  private void putSynchronisation(ObjectNode row) {
    if (tenant.traits().synchronised()) {
      row.put("onPremisesSyncEnabled", true);
      row.put("onPremisesLastSyncDateTime", tenant.now().minusSeconds(1_200).toString());
    } else {
      row.putNull("onPremisesSyncEnabled");
      row.putNull("onPremisesLastSyncDateTime");
    }
  }

  private String created() {
    int days = tenant.draw("created").between(700, 4_000);
    return tenant.now().minus(Duration.ofDays(days)).toString();
  }

  private boolean isFederated(String domain) {
    return tenant.traits().federated() && domain.equals(company.domain());
  }

  private String authentication(String domain) {
    return isFederated(domain) ? "Federated" : "Managed";
  }

  private ObjectNode verifiedDomain(String name, boolean isDefault) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("capabilities", "Email, OfficeCommunicationsOnline")
        .put("isDefault", isDefault)
        .put("isInitial", !isDefault)
        .put("name", name)
        .put("type", authentication(name));
  }

  private void putPlans(ObjectNode row) {
    Set<Sku.Plan> plans = EnumSet.noneOf(Sku.Plan.class);
    consumed().keySet().forEach(product -> plans.addAll(product.plans()));
    ArrayNode assigned = row.putArray("assignedPlans");
    for (Sku.Plan plan : plans) {
      assigned
          .addObject()
          .put("assignedDateTime", tenant.now().minus(Duration.ofDays(500)).toString())
          .put("capabilityStatus", "Enabled")
          .put("service", "AADPremiumService")
          .put("servicePlanId", plan.id());
    }
    row.putArray("provisionedPlans");
  }

  List<ObjectNode> domains() {
    return List.of(domain(company.domain(), true), domain(company.initialDomain(), false));
  }

  private ObjectNode domain(String name, boolean isDefault) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("id", name).put("authenticationType", authentication(name));
    row.putNull("availabilityStatus");
    row.put("isAdminManaged", true);
    row.put("isDefault", isDefault).put("isInitial", !isDefault);
    row.put("isRoot", true).put("isVerified", true);
    row.putNull("manufacturer");
    row.putNull("model");
    row.put("passwordNotificationWindowInDays", 14);
    boolean expires = tenant.draw("password expiry").percent(30);
    row.put("passwordValidityPeriodInDays", expires ? 90 : Integer.MAX_VALUE);
    row.putArray("supportedServices").add("Email").add("OfficeCommunicationsOnline");
    row.putNull("state");
    return row;
  }

  /** How the domain is federated; none where it is managed. */
  List<ObjectNode> federation(String domain) {
    if (!isFederated(domain)) {
      return List.of();
    }
    Draw draw = tenant.draw("federation");
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("@odata.type", "#microsoft.graph.internalDomainFederation");
    row.put("id", new IdSeries(tenant.key(), "federation").id(0));
    row.put("displayName", company.name() + " ADFS");
    row.put("issuerUri", "http://sts." + domain + "/adfs/services/trust");
    row.put("activeSignInUri", "https://sts." + domain + "/adfs/services/trust/2005/usernamemixed");
    row.put("passiveSignInUri", "https://sts." + domain + "/adfs/ls/");
    row.put("signOutUri", "https://sts." + domain + "/adfs/ls/");
    row.put("metadataExchangeUri", "https://sts." + domain + "/adfs/services/trust/mex");
    row.putNull("passwordResetUri");
    row.put("preferredAuthenticationProtocol", draw.percent(80) ? "wsFed" : "saml");
    row.put("promptLoginBehavior", "nativeSupport");
    row.putNull("isSignedAuthenticationRequestRequired");
    putMfaBehavior(row, draw.below(4));
    row.put("signingCertificate", "MIIC4jCC" + Long.toString(draw.next() >>> 1, 36));
    row.putNull("nextSigningCertificate");
    row.putNull("signingCertificateUpdateStatus");
    return List.of(row);
  }

  private static void putMfaBehavior(ObjectNode row, int choice) {
    switch (choice) {
      case 0 -> row.put("federatedIdpMfaBehavior", "acceptIfMfaDoneByFederatedIdp");
      case 1 -> row.put("federatedIdpMfaBehavior", "enforceMfaByFederatedIdp");
      case 2 -> row.put("federatedIdpMfaBehavior", "rejectMfaByFederatedIdp");
      default -> row.putNull("federatedIdpMfaBehavior");
    }
  }

  /** How many accounts have each product; the main product always among them. */
  private Map<Sku, Integer> consumed() {
    Map<Sku, Integer> consumed = new EnumMap<>(Sku.class);
    consumed.put(tenant.mainProduct(), 0);
    IntStream.range(0, tenant.roster().size())
        .forEach(seat ->
            accounts
                .products(seat, tenant.roster().kind(seat))
                .forEach(product -> consumed.merge(product, 1, Integer::sum)));
    return consumed;
  }

  List<ObjectNode> subscribedSkus() {
    return consumed().entrySet().stream()
        .map(entry -> subscribedSku(entry.getKey(), entry.getValue()))
        .toList();
  }

  private ObjectNode subscribedSku(Sku product, int consumed) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("id", company.tenantId() + "_" + product.id());
    row.put("accountId", company.tenantId());
    row.put(
        "accountName", company.initialDomain().substring(0, company.initialDomain().indexOf('.')));
    row.put("appliesTo", "User").put("capabilityStatus", "Enabled").put("consumedUnits", consumed);
    int spare = tenant.draw("spare " + product.partNumber()).below(5);
    row.putObject("prepaidUnits")
        .put("enabled", consumed + spare)
        .put("suspended", 0)
        .put("warning", 0)
        .put("lockedOut", 0);
    row.put("skuId", product.id()).put("skuPartNumber", product.partNumber());
    row.putArray("subscriptionIds").add(new IdSeries(tenant.key(), product.partNumber()).id(0));
    ArrayNode plans = row.putArray("servicePlans");
    for (Sku.Plan plan : product.plans()) {
      plans
          .addObject()
          .put("servicePlanId", plan.id())
          .put("servicePlanName", plan.name())
          .put("provisioningStatus", "Success")
          .put("appliesTo", "User");
    }
    return row;
  }
}
