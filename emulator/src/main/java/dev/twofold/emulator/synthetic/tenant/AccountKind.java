package dev.twofold.emulator.synthetic.tenant;

/** What an account of a synthetic tenant is for. */
public enum AccountKind {
  /** Holds directory roles. */
  ADMIN,
  /** For emergencies; used by nobody. */
  BREAK_GLASS,
  /** The account by which the directory is synchronised. */
  SYNCHRONISATION,
  /** A machine or a script with a password: scanner, backup. */
  SERVICE,
  /** A mailbox of several people, which nobody signs in to. */
  SHARED_MAILBOX,
  /** Somebody of another company. */
  GUEST,
  /** Somebody who left; the account is disabled. */
  LEAVER,
  /** Anybody else. */
  STAFF
}
