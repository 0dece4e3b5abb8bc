package dev.twofold.engine.access;

import dev.twofold.engine.directory.Fact;
import java.util.List;

/**
 * What no API tells and a person may state (contracts section 2, {@code settings.json}).
 *
 * @param mfaTrustedIps addresses that skip per-user MFA and belong to {@code AllTrusted} (CA-803)
 * @param skipMfaForFederatedOnIntranet whether the intranet claim of federated users counts as
 *     trusted (CA-804, PU-07)
 * @param appPasswordsAllowed whether app passwords may exist, old ones included (PU-09)
 * @param baselineScopesEnforced whether requests for baseline scopes are evaluated (CA-545, CA-548)
 * @param compliantNetworkSignalling whether Global Secure Access signalling is on (CA-810)
 */
public record Settings(
    Fact<List<AddressRange>> mfaTrustedIps,
    boolean skipMfaForFederatedOnIntranet,
    boolean appPasswordsAllowed,
    boolean baselineScopesEnforced,
    boolean compliantNetworkSignalling) {

  /** What holds where nobody stated anything. */
  public static Settings assumed() {
    return new Settings(Fact.known(List.of()), false, true, true, false);
  }
}
