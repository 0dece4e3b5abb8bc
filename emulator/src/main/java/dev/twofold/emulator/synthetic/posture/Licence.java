package dev.twofold.emulator.synthetic.posture;

import dev.twofold.emulator.synthetic.company.Draw;
import java.util.List;

/** The edition of Entra ID that a customer has by its products. */
public enum Licence {
  FREE,
  P1,
  P2;

  /** The product that most of the staff have. */
  public Sku mainProduct(Draw draw) {
    return draw.pick(
        switch (this) {
          case FREE -> List.of(Sku.BUSINESS_BASIC, Sku.BUSINESS_STANDARD, Sku.OFFICE_E1);
          case P1 -> List.of(Sku.BUSINESS_PREMIUM, Sku.BUSINESS_PREMIUM, Sku.MICROSOFT_365_E3);
          case P2 -> List.of(Sku.MICROSOFT_365_E5, Sku.ENTRA_ID_P2);
        });
  }

  /** True with Conditional Access, sign-in logs and the registration report. */
  public boolean isPremium() {
    return this != FREE;
  }
}
