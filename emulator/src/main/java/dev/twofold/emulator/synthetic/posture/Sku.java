package dev.twofold.emulator.synthetic.posture;

import java.util.List;

/** The products that synthetic customers buy (graph-api part 9, SKU ids and service plan ids). */
public enum Sku {
  BUSINESS_BASIC("3b555118-da6a-4418-894f-7df1e2096870", "O365_BUSINESS_ESSENTIALS"),
  BUSINESS_STANDARD("f245ecc8-75af-4f8e-b61f-27d8114de5f3", "O365_BUSINESS_PREMIUM"),
  OFFICE_E1("18181a46-0d4e-45cd-891e-60aabd171b4e", "STANDARDPACK"),
  EXCHANGE("4b9405b0-7788-4568-add1-99614e613b69", "EXCHANGESTANDARD"),
  BUSINESS_PREMIUM("cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46", "SPB"),
  MICROSOFT_365_E3("05e9a617-0261-4cee-bb44-138d3ef5d965", "SPE_E3"),
  MICROSOFT_365_F3("66b55226-6b4f-492c-910c-a3b7a3c9d993", "SPE_F1"),
  MICROSOFT_365_E5("06ebc4ee-1bb5-47dd-8120-11324bc54e06", "SPE_E5"),
  ENTRA_ID_P2("84a661c4-e949-4bd2-a560-ed7766fcaf2b", "AAD_PREMIUM_P2");

  /** A service plan of a product. */
  public enum Plan {
    AAD_SMB("de377cbc-0019-4ec2-b77c-3f223947e102"),
    AAD_BASIC("c4da7f8a-5ee2-4c99-a7e1-87d2df57f6fe"),
    AAD_PREMIUM("41781fb2-bc02-4b7c-bd55-b576c07bb09d"),
    AAD_PREMIUM_P2("eec0eb4f-6444-4f95-aba0-50c24d67f998"),
    MFA_PREMIUM("8a256a2b-b617-496d-b51b-e76466e88db0");

    private final String id;

    Plan(String id) {
      this.id = id;
    }

    /** The plan's id. */
    public String id() {
      return id;
    }
  }

  private final String id;
  private final String partNumber;

  Sku(String id, String partNumber) {
    this.id = id;
    this.partNumber = partNumber;
  }

  /** The product's id. */
  public String id() {
    return id;
  }

  /** The product's name in Graph. */
  public String partNumber() {
    return partNumber;
  }

  /** The plans of Entra in it. */
  public List<Plan> plans() {
    return switch (this) {
      case BUSINESS_BASIC, BUSINESS_STANDARD -> List.of(Plan.AAD_SMB);
      case OFFICE_E1 -> List.of(Plan.AAD_BASIC);
      case EXCHANGE -> List.of();
      case BUSINESS_PREMIUM -> List.of(Plan.AAD_SMB, Plan.AAD_PREMIUM, Plan.MFA_PREMIUM);
      case MICROSOFT_365_E3, MICROSOFT_365_F3 -> List.of(Plan.AAD_PREMIUM, Plan.MFA_PREMIUM);
      case MICROSOFT_365_E5, ENTRA_ID_P2 ->
          List.of(Plan.AAD_PREMIUM, Plan.AAD_PREMIUM_P2, Plan.MFA_PREMIUM);
    };
  }
}
