package dev.twofold.engine.meaning;

import dev.twofold.engine.directory.CrossTenantAccess;
import dev.twofold.engine.directory.Directory;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.HomeTenant;
import dev.twofold.engine.directory.InboundTrust;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.directory.UserKind;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What grant controls look at in a user: whether the user is external, and what the tenant accepts
 * from the user's home (mfa-semantics CA-313 to CA-320).
 *
 * @param relation internal, or how external
 * @param mfa whether MFA done at home is accepted; NO for internal users
 * @param compliantDevice whether a device compliant at home is accepted
 * @param hybridJoinedDevice whether a device hybrid joined at home is accepted
 */
record Standing(Relation relation, Answer mfa, Answer compliantDevice, Answer hybridJoinedDevice) {

  /** Whether the limits on external users hold. */
  enum Relation {
    INTERNAL,
    COLLABORATION,
    DIRECT_CONNECT
  }

  static Standing of(User user, Directory directory) {
    Relation relation = relation(user.kind());
    if (relation == Relation.INTERNAL) {
      return new Standing(relation, Answer.NO, Answer.NO, Answer.NO);
    }
    Trusts trusts = Trusts.in(user.home(), directory.crossTenantAccess());
    return new Standing(
        relation,
        trusts.all(InboundTrust::mfa),
        trusts.all(InboundTrust::compliantDevice),
        trusts.all(InboundTrust::hybridJoinedDevice));
  }

  boolean internal() {
    return relation == Relation.INTERNAL;
  }

  boolean directConnect() {
    return relation == Relation.DIRECT_CONNECT;
  }

  /**
   * Appendix B and contracts section 3 name the kinds that the limits are for. Of other external
   * users and service providers nothing is documented, so they get the less protective reading
   * (appendix D): no limits. An internal guest counts as internal.
   */
  private static Relation relation(UserKind kind) {
    return switch (kind) {
      case B2B_COLLABORATION_GUEST, B2B_COLLABORATION_MEMBER -> Relation.COLLABORATION;
      case B2B_DIRECT_CONNECT_USER -> Relation.DIRECT_CONNECT;
      case INTERNAL_MEMBER, INTERNAL_GUEST, OTHER_EXTERNAL_USER, SERVICE_PROVIDER ->
          Relation.INTERNAL;
    };
  }

  /** The trusts that are possible for a user's home; none of them where that was not read. */
  private record Trusts(List<InboundTrust> possible) {

    static Trusts in(HomeTenant home, Fact<CrossTenantAccess> access) {
      return switch (home) {
        // no Entra tenant, or no other one, to trust (CA-314)
        case HomeTenant.NotEntra _, HomeTenant.Here _ -> new Trusts(List.of(InboundTrust.none()));
        case HomeTenant.Entra(var id) ->
            new Trusts(access.map(known -> in(id, known)).orElse(List.of()));
        case HomeTenant.Undisclosed _ -> new Trusts(access.map(Trusts::inAny).orElse(List.of()));
      };
    }

    private static List<InboundTrust> in(String tenantId, CrossTenantAccess access) {
      return List.of(
          access.byTenant().keySet().stream()
              .filter(tenantId::equalsIgnoreCase)
              .findFirst()
              .map(access::in)
              .orElse(access.byDefault()));
    }

    private static List<InboundTrust> inAny(CrossTenantAccess access) {
      return Stream.concat(Stream.of(access.byDefault()), access.byTenant().values().stream())
          .toList();
    }

    Answer all(Predicate<InboundTrust> part) {
      if (possible.isEmpty()) {
        return Answer.UNREAD;
      }
      boolean first = part.test(possible.getFirst());
      boolean same = possible.stream().allMatch(trust -> part.test(trust) == first);
      return same ? Answer.of(first) : Answer.UNREAD;
    }
  }
}
