package dev.twofold.engine.meaning;

import dev.twofold.engine.access.TaggedApplications;
import dev.twofold.engine.access.Tenant;
import java.util.Map;

/** Names of applications for a reader: Microsoft's well-known ones, then the tenant's own. */
public final class ApplicationNames {
  private static final Map<String, String> WELL_KNOWN =
      Map.ofEntries(
          // names that stand for several applications (mfa-semantics CA-501)
          Map.entry("all", "All resources"),
          Map.entry("office365", "Office 365"),
          Map.entry("microsoftadminportals", "Microsoft Admin Portals"),
          // Office 365 (CA-513)
          Map.entry("00000002-0000-0ff1-ce00-000000000000", "Exchange Online"),
          Map.entry("00000003-0000-0ff1-ce00-000000000000", "SharePoint Online"),
          Map.entry("00000004-0000-0ff1-ce00-000000000000", "Skype for Business Online"),
          Map.entry("00000005-0000-0ff1-ce00-000000000000", "Viva Engage"),
          Map.entry("00000006-0000-0ff1-ce00-000000000000", "Office 365 portal"),
          Map.entry("00000007-0000-0ff1-ce00-000000000000", "Exchange Online Protection"),
          Map.entry("905fcf26-4eb7-48a0-9ff0-8dcc7194b5ba", "Sway"),
          Map.entry("c9a559d2-7aab-4f13-a6ed-e7e9c52aec87", "Microsoft Forms"),
          Map.entry("cc15fd57-2c6c-4117-a88c-83b1d56b4bbe", "Microsoft Teams"),
          // Azure management (CA-521, CA-522)
          Map.entry("797f4846-ba00-4fd7-ba43-dac1f8f63013", "Azure Service Management API"),
          Map.entry("ca7f3f0b-7d91-482c-8e09-c5d840d0eac5", "Log Analytics API"),
          Map.entry("f5c26e74-f226-4ae8-85f0-b4af0080ac9e", "Application Insights API"),
          Map.entry("e9f49c6b-5ce5-44c8-925d-015017e9f7ad", "Azure Data Lake"),
          Map.entry("499b84ac-1321-427f-aa17-267ca6975798", "Azure DevOps"),
          // admin portals (CA-533)
          Map.entry("c44b4083-3bb0-49c1-b47d-974e53cbdf3c", "Azure portal"),
          Map.entry("80ccca67-54bd-44ab-8625-4b79c4dc7775", "Microsoft Defender portal"),
          Map.entry("497effe9-df71-4043-a8bb-14cf78c4b63b", "Exchange admin center"),
          Map.entry("618dd325-23f6-4b6f-8380-4df78026e39b", "Microsoft 365 admin center"),
          Map.entry("2ddfbe71-ed12-4123-b99b-d5fc8a062a79", "Teams admin center"),
          // the directory, devices (CA-504, CA-505, CA-551, CA-555)
          Map.entry("00000002-0000-0000-c000-000000000000", "Windows Azure Active Directory"),
          Map.entry("00000003-0000-0000-c000-000000000000", "Microsoft Graph"),
          Map.entry("01cb2876-7ebd-4aa4-9cc9-d28bd4d359a9", "Device Registration Service"),
          Map.entry("0000000a-0000-0000-c000-000000000000", "Microsoft Intune"),
          Map.entry("d4ebce55-015a-49b5-a083-c84d1797ae8c", "Microsoft Intune Enrollment"));

  private final Map<String, String> ofTenant;

  /** The names that a reader of this tenant's report knows. */
  public ApplicationNames(Tenant tenant) {
    this.ofTenant = Ids.byLowerId(tenant.applications().orElse(TaggedApplications.none()).names());
  }

  /** The name of an application id or group name, or {@code id} itself where none is known. */
  public String nameOf(String id) {
    String lower = Ids.lower(id);
    String own = ofTenant.getOrDefault(lower, id);
    return WELL_KNOWN.getOrDefault(lower, own);
  }
}
