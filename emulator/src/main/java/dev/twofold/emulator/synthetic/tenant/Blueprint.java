package dev.twofold.emulator.synthetic.tenant;

import dev.twofold.emulator.synthetic.company.Company;
import dev.twofold.emulator.synthetic.company.Draw;
import dev.twofold.emulator.synthetic.posture.Licence;
import dev.twofold.emulator.synthetic.posture.Posture;
import dev.twofold.emulator.synthetic.posture.Sku;
import java.time.Instant;

/**
 * What a synthetic tenant is made from; everything else follows.
 *
 * @param key the key of its choices
 * @param company whose it is
 * @param posture how it is protected
 * @param licence the edition of Entra ID
 * @param mainProduct what most of the staff are licensed for
 * @param traits what is mixed in
 * @param roster its accounts
 * @param partnerTenantId the partner's own tenant
 * @param consented whether the partner's app is there
 * @param now the time that it shows
 */
public record Blueprint(
    long key,
    Company company,
    Posture posture,
    Licence licence,
    Sku mainProduct,
    Traits traits,
    Roster roster,
    String partnerTenantId,
    boolean consented,
    Instant now) {
  private static final int LARGEST = 20_000;
  private static final double MEDIAN = 40;
  private static final double SPREAD = 1.6;

  /** A tenant of this company, drawn by the key. */
  public static Blueprint of(
      long key, Company company, String partnerTenantId, boolean consented, Instant now) {
    Draw draw = new Draw(Draw.key(key, "blueprint"));
    return of(key, company, Posture.any(draw), size(draw), partnerTenantId, consented, now, draw);
  }

  /** A tenant of this posture and number of accounts. */
  public static Blueprint of(
      long key,
      Company company,
      Posture posture,
      int size,
      String partnerTenantId,
      boolean consented,
      Instant now) {
    Draw draw = new Draw(Draw.key(key, "blueprint"));
    return of(key, company, posture, size, partnerTenantId, consented, now, draw);
  }

  private static Blueprint of(
      long key,
      Company company,
      Posture posture,
      int size,
      String partnerTenantId,
      boolean consented,
      Instant now,
      Draw draw) {
    Traits traits = Traits.of(size, draw);
    return new Blueprint(
        key,
        company,
        posture,
        posture.licence(),
        posture.licence().mainProduct(draw),
        traits,
        Roster.of(size, traits.synchronised(), draw),
        partnerTenantId,
        consented,
        now);
  }

  /** About log-normal, as companies are. */
  private static int size(Draw draw) {
    double size = MEDIAN * StrictMath.exp(SPREAD * draw.gaussian());
    return Math.clamp(Math.round(size), 1, LARGEST);
  }

  /** A choice for this tenant that depends on what it is for. */
  public Draw draw(String what) {
    return new Draw(Draw.key(key, what));
  }
}
