package dev.twofold.engine.access;

import dev.twofold.engine.directory.UserKind;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Guests and external users in a policy's assignment (mfa-semantics CA-301 to CA-309).
 *
 * @param kinds which kinds
 * @param tenants the home tenants by id, or every one where empty
 */
public record GuestSelection(Set<UserKind> kinds, Optional<Set<String>> tenants) {

  public GuestSelection {
    kinds = Set.copyOf(kinds);
    tenants = tenants.map(Set::copyOf);
  }

  /** The old flag {@code GuestsOrExternalUsers}: every kind from everywhere (CA-308). */
  public static GuestSelection everyGuestOrExternalUser() {
    return new GuestSelection(
        EnumSet.complementOf(EnumSet.of(UserKind.INTERNAL_MEMBER)), Optional.empty());
  }
}
