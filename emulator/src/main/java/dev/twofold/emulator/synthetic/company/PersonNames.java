package dev.twofold.emulator.synthetic.company;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What people are called in one country. */
public final class PersonNames {
  private static final Map<Country, PersonNames> BY_COUNTRY = new EnumMap<>(Country.class);

  static {
    for (Country country : Country.values()) {
      BY_COUNTRY.put(country, new PersonNames(country));
    }
  }

  private final List<Name> given;
  private final List<Name> family;

  private PersonNames(Country country) {
    this.given = Name.list(country.givenNames());
    this.family = Name.list(country.familyNames());
  }

  /** The names of a country. */
  public static PersonNames in(Country country) {
    PersonNames names = BY_COUNTRY.get(country);
    if (names == null) {
      throw new IllegalStateException("no names for " + country);
    }
    return names;
  }

  /** The name of a person; different numbers give different ASCII forms. */
  public PersonName person(int number) {
    int pair = number % commonNames();
    int round = number / commonNames();
    return new PersonName(
        given.get(pair % given.size()),
        round == 0 ? "" : initials(round - 1),
        family.get(pair / given.size()));
  }

  /** How many people have no middle initial: the others share their first and last names. */
  public int commonNames() {
    return given.size() * family.size();
  }

  private static String initials(int round) {
    String last = String.valueOf((char) ('A' + round % 26));
    return round < 26 ? last : initials(round / 26 - 1) + last;
  }
}
