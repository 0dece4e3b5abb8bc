package dev.twofold.emulator.synthetic.tenant;

import dev.twofold.emulator.synthetic.company.Draw;
import dev.twofold.emulator.synthetic.company.IdSeries;

/**
 * Where a guest comes from.
 *
 * @param domain the domain of the guest's address
 * @param tenantId the guest's own tenant
 * @param accepted whether the invitation was accepted
 */
public record GuestHome(String domain, String tenantId, boolean accepted) {
  private static final IdSeries TENANTS = new IdSeries(7, "homes of guests");
  private static final int COMPANIES = 40;

  /** Where the guest on this seat comes from. */
  public static GuestHome of(Accounts accounts, int seat) {
    Draw draw = accounts.draw(seat, "home");
    int company = draw.below(COMPANIES);
    return new GuestHome(
        "supplier" + (company + 1) + ".example", TENANTS.id(company), draw.percent(85));
  }
}
