package dev.twofold.emulator.synthetic.tenant;

import dev.twofold.emulator.synthetic.company.Draw;

/**
 * What may be mixed into a tenant of any posture.
 *
 * @param synchronised accounts come from a directory of the customer's own
 * @param federated the customer's domain is federated with AD FS
 * @param frontline some of the staff have cheaper licences
 * @param office trusted addresses are defined, whether or not a policy names them
 * @param leftovers old policies lie around, disabled or report-only
 * @param breakGlassByGroup break-glass accounts are left out of policies by group, not one by one
 * @param deletedObject a policy still names an account that was deleted
 * @param inboundTrust MFA that guests did at home is accepted
 * @param ipv6 the office also has IPv6 addresses
 * @param staleGroup a policy still names a group that was deleted
 * @param blocksPartner a policy keeps users of service providers out
 */
public record Traits(
    boolean synchronised,
    boolean federated,
    boolean frontline,
    boolean office,
    boolean leftovers,
    boolean breakGlassByGroup,
    boolean deletedObject,
    boolean inboundTrust,
    boolean ipv6,
    boolean staleGroup,
    boolean blocksPartner) {

  static Traits of(int size, Draw draw) {
    boolean synchronised = size >= 12 && draw.percent(35);
    boolean federated = synchronised && draw.percent(12);
    return new Traits(
        synchronised,
        federated,
        size >= 30 && draw.percent(20),
        draw.percent(30),
        draw.percent(35),
        draw.percent(60),
        draw.percent(3),
        draw.percent(15),
        draw.percent(40),
        draw.percent(4),
        draw.percent(3));
  }
}
