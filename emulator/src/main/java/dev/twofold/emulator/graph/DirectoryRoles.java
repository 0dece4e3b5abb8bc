package dev.twofold.emulator.graph;

/** Template ids of directory roles that endpoints name (graph-api part 9). */
public final class DirectoryRoles {
  /** Application Administrator. */
  public static final String APPLICATION_ADMINISTRATOR = "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3";

  /** Authentication Administrator. */
  public static final String AUTHENTICATION_ADMINISTRATOR = "c4e39bd9-1100-46d3-8c65-fb160da0071f";

  /** Authentication Policy Administrator. */
  public static final String AUTHENTICATION_POLICY_ADMINISTRATOR =
      "0526716b-113d-4c15-b2c8-68e3c22b9f80";

  /** Cloud Application Administrator. */
  public static final String CLOUD_APPLICATION_ADMINISTRATOR =
      "158c047a-c907-4556-b7ef-446551a6b5f7";

  /** Cloud Device Administrator. */
  public static final String CLOUD_DEVICE_ADMINISTRATOR = "7698a772-787b-4ac8-901f-60d6b08affd2";

  /** Conditional Access Administrator. */
  public static final String CONDITIONAL_ACCESS_ADMINISTRATOR =
      "b1be1c3e-b65d-4f19-8427-f6fa0d97feb9";

  /** Directory Readers. */
  public static final String DIRECTORY_READERS = "88d8e3e3-8f55-4a1e-953a-9b9898b8876b";

  /** Domain Name Administrator. */
  public static final String DOMAIN_NAME_ADMINISTRATOR = "8329153b-31d0-4727-b945-745eb3bc5f31";

  /** Exchange Administrator. */
  public static final String EXCHANGE_ADMINISTRATOR = "29232cdf-9323-42fd-ade2-1d097af3e4de";

  /** External Identity Provider Administrator. */
  public static final String EXTERNAL_IDENTITY_PROVIDER_ADMINISTRATOR =
      "be2f45a1-457d-42af-a067-6ec1fa63bc45";

  /** Global Administrator, who may do everything. */
  public static final String GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";

  /** Global Reader. */
  public static final String GLOBAL_READER = "f2ef992c-3afb-46b9-b7cf-a126ee74c451";

  /** Global Secure Access Administrator. */
  public static final String GLOBAL_SECURE_ACCESS_ADMINISTRATOR =
      "ac434307-12b9-4fa1-a708-88bf58caabc1";

  /** Groups Administrator. */
  public static final String GROUPS_ADMINISTRATOR = "fdd7a751-b60b-444a-984c-02652fe8fa1c";

  /** Helpdesk Administrator. */
  public static final String HELPDESK_ADMINISTRATOR = "729827e3-9c14-49f7-bb1b-9608f156bbb8";

  /** Hybrid Identity Administrator. */
  public static final String HYBRID_IDENTITY_ADMINISTRATOR = "8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2";

  /** License Administrator. */
  public static final String LICENSE_ADMINISTRATOR = "4d6ac14f-3453-41d0-bef9-a3e0c569773a";

  /** Privileged Authentication Administrator. */
  public static final String PRIVILEGED_AUTHENTICATION_ADMINISTRATOR =
      "7be44c8a-adaf-4e2a-84d6-ab2649e08a13";

  /** Privileged Role Administrator. */
  public static final String PRIVILEGED_ROLE_ADMINISTRATOR = "e8611ab8-c189-46e8-94e1-60213ab1f814";

  /** Reports Reader. */
  public static final String REPORTS_READER = "4a5d8f65-41da-4de4-8968-e035b65339cf";

  /** Security Administrator. */
  public static final String SECURITY_ADMINISTRATOR = "194ae4cb-b126-40b2-bd5b-6091b380977d";

  /** Security Operator. */
  public static final String SECURITY_OPERATOR = "5f2222b1-57c3-48ba-8ad5-d4759f1fde6f";

  /** Security Reader. */
  public static final String SECURITY_READER = "5d6b6bb7-de71-4623-b4af-96380a352509";

  /** Service Support Administrator. */
  public static final String SERVICE_SUPPORT_ADMINISTRATOR = "f023fd81-a637-4b56-95fd-791ac0226033";

  /** SharePoint Administrator. */
  public static final String SHAREPOINT_ADMINISTRATOR = "f28a1f50-f6e7-4571-818b-6a12f2af6b6c";

  /** User Administrator. */
  public static final String USER_ADMINISTRATOR = "fe930be7-5e62-47db-91af-98c3a49a38b1";

  private DirectoryRoles() {}
}
