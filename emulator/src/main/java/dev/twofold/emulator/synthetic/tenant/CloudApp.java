package dev.twofold.emulator.synthetic.tenant;

/** Microsoft's applications that people of synthetic tenants sign in to. */
public enum CloudApp {
  EXCHANGE_ONLINE("00000002-0000-0ff1-ce00-000000000000", "Office 365 Exchange Online"),
  SHAREPOINT_ONLINE("00000003-0000-0ff1-ce00-000000000000", "Office 365 SharePoint Online"),
  TEAMS("cc15fd57-2c6c-4117-a88c-83b1d56b4bbe", "Microsoft Teams Services"),
  OFFICE_PORTAL("00000006-0000-0ff1-ce00-000000000000", "Microsoft Office 365 Portal"),
  GRAPH("00000003-0000-0000-c000-000000000000", "Microsoft Graph"),
  AZURE_PORTAL("c44b4083-3bb0-49c1-b47d-974e53cbdf3c", "Azure Portal"),
  AZURE_MANAGEMENT("797f4846-ba00-4fd7-ba43-dac1f8f63013", "Windows Azure Service Management API"),
  PARTNER_CENTER("fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd", "Microsoft Partner Center");

  private final String id;
  private final String displayName;

  CloudApp(String id, String displayName) {
    this.id = id;
    this.displayName = displayName;
  }

  /** The application id. */
  public String id() {
    return id;
  }

  /** Its name in the sign-in log. */
  public String displayName() {
    return displayName;
  }
}
