package dev.twofold.emulator.synthetic.tenant;

import java.util.List;

/** Template ids of directory roles (graph-api part 9). */
public final class RoleIds {
  /** Global Administrator. */
  public static final String GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";

  /** Global Reader. */
  public static final String GLOBAL_READER = "f2ef992c-3afb-46b9-b7cf-a126ee74c451";

  /** Security Reader. */
  public static final String SECURITY_READER = "5d6b6bb7-de71-4623-b4af-96380a352509";

  /** Security Administrator. */
  public static final String SECURITY_ADMINISTRATOR = "194ae4cb-b126-40b2-bd5b-6091b380977d";

  /** Conditional Access Administrator. */
  public static final String CONDITIONAL_ACCESS_ADMINISTRATOR =
      "b1be1c3e-b65d-4f19-8427-f6fa0d97feb9";

  /** Authentication Policy Administrator. */
  public static final String AUTHENTICATION_POLICY_ADMINISTRATOR =
      "0526716b-113d-4c15-b2c8-68e3c22b9f80";

  /** Authentication Administrator. */
  public static final String AUTHENTICATION_ADMINISTRATOR = "c4e39bd9-1100-46d3-8c65-fb160da0071f";

  /** Helpdesk Administrator. */
  public static final String HELPDESK_ADMINISTRATOR = "729827e3-9c14-49f7-bb1b-9608f156bbb8";

  /** User Administrator. */
  public static final String USER_ADMINISTRATOR = "fe930be7-5e62-47db-91af-98c3a49a38b1";

  /** Directory Readers. */
  public static final String DIRECTORY_READERS = "88d8e3e3-8f55-4a1e-953a-9b9898b8876b";

  /** Reports Reader. */
  public static final String REPORTS_READER = "4a5d8f65-41da-4de4-8968-e035b65339cf";

  /** Service Support Administrator. */
  public static final String SERVICE_SUPPORT_ADMINISTRATOR = "f023fd81-a637-4b56-95fd-791ac0226033";

  /** Cloud Application Administrator. */
  public static final String CLOUD_APPLICATION_ADMINISTRATOR =
      "158c047a-c907-4556-b7ef-446551a6b5f7";

  /** Directory Synchronization Accounts. */
  public static final String DIRECTORY_SYNCHRONIZATION = "d29b2b05-8046-44ba-8758-1e26182fcf32";

  /** The roles of Microsoft's template for administrators (graph-api part 9, column T). */
  public static final List<String> OF_THE_TEMPLATE =
      List.of(
          GLOBAL_ADMINISTRATOR,
          SECURITY_ADMINISTRATOR,
          "f28a1f50-f6e7-4571-818b-6a12f2af6b6c",
          "29232cdf-9323-42fd-ade2-1d097af3e4de",
          CONDITIONAL_ACCESS_ADMINISTRATOR,
          HELPDESK_ADMINISTRATOR,
          "b0f54661-2d74-4c50-afa3-1ec803f12efe",
          USER_ADMINISTRATOR,
          AUTHENTICATION_ADMINISTRATOR,
          "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3",
          CLOUD_APPLICATION_ADMINISTRATOR,
          "966707d0-3269-4727-9be2-8c3a10f19b9d",
          "7be44c8a-adaf-4e2a-84d6-ab2649e08a13",
          "e8611ab8-c189-46e8-94e1-60213ab1f814");

  /** Exchange, SharePoint, Teams and the like, which administrators hold beside each other. */
  static final List<String> USUAL =
      List.of(
          USER_ADMINISTRATOR,
          "29232cdf-9323-42fd-ade2-1d097af3e4de",
          HELPDESK_ADMINISTRATOR,
          "f28a1f50-f6e7-4571-818b-6a12f2af6b6c",
          "69091246-20e8-4a56-aa4d-066075b2a7a8",
          SECURITY_ADMINISTRATOR,
          CONDITIONAL_ACCESS_ADMINISTRATOR,
          "b0f54661-2d74-4c50-afa3-1ec803f12efe",
          "3a2c62db-5318-420d-8d74-23affee5d9d5",
          GLOBAL_READER,
          REPORTS_READER);

  private RoleIds() {}
}
