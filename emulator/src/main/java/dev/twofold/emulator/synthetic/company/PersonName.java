package dev.twofold.emulator.synthetic.company;

import java.util.Locale;

/**
 * The name of a person.
 *
 * @param given the given name
 * @param initials capital letters in the middle; empty where there are none
 * @param family the family name
 */
public record PersonName(Name given, String initials, Name family) {

  /** As it stands in an address book. */
  public String display() {
    return initials.isEmpty()
        ? given.written() + " " + family.written()
        : given.written() + " " + initials + ". " + family.written();
  }

  /** The part of an address before the {@code @}. */
  public String mailbox() {
    return initials.isEmpty()
        ? given.ascii() + "." + family.ascii()
        : given.ascii() + "." + initials.toLowerCase(Locale.ROOT) + "." + family.ascii();
  }
}
