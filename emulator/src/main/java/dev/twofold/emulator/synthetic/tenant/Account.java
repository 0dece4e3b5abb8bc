package dev.twofold.emulator.synthetic.tenant;

import dev.twofold.emulator.synthetic.company.PersonName;
import dev.twofold.emulator.synthetic.posture.Sku;
import java.util.List;
import java.util.Optional;

/**
 * One account of a synthetic tenant.
 *
 * @param seat its seat in the {@link Roster}
 * @param id the user's object id
 * @param kind what it is for
 * @param person whose it is; empty for what is no person
 * @param displayName its name
 * @param userPrincipalName its sign-in name
 * @param mail its address; empty where it has none
 * @param enabled whether it may sign in
 * @param synchronised whether it comes from the customer's own directory
 * @param products what it is licensed for
 */
public record Account(
    int seat,
    String id,
    AccountKind kind,
    Optional<PersonName> person,
    String displayName,
    String userPrincipalName,
    String mail,
    boolean enabled,
    boolean synchronised,
    List<Sku> products) {

  /** True for somebody of another company. */
  public boolean isGuest() {
    return kind == AccountKind.GUEST;
  }
}
