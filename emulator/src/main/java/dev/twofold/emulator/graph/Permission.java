package dev.twofold.emulator.graph;

import dev.twofold.emulator.identity.Caller;

/** Whether a caller holds a permission of Graph. */
public final class Permission {
  private Permission() {}

  /**
   * True where the token has this permission, or the one that also writes: who has {@code
   * User.ReadWrite.All} may do what {@code User.Read.All} allows.
   */
  public static boolean isHeld(Caller caller, String permission) {
    return caller.permissions().contains(permission)
        || caller.permissions().contains(permission.replace(".Read.", ".ReadWrite."));
  }
}
