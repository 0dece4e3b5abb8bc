package dev.twofold.emulator.synthetic.company;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** The names and domains of the customers by number, from which the number can be told again. */
public final class CompanyNames {
  private static final List<Name> FIRST =
      Name.list(
          "Nordlicht,Grünwald=gruenwald,Alba,Castor,Delfin,Elbtal,Fjord,Gamma,Hafen,Ibis,Juno,Kastanie,"
              + "Lindenhof,Meridian,Nimbus,Orion,Polaris,Quarz,Rhenus,Seestern,Taurus,Umbra,Vulkan,"
              + "Wacholder,Xenon,Ypsilon,Zenit,Adler,Bristol,Celsius,Donau,Écluse=ecluse,Falke,"
              + "Granat,Hibiskus,Indigo,Jasmin,Kobalt,Lumen,Magnolia,Nautilus,Opal,Pinie,Quinta,Rubin,"
              + "Saturn,Topas,Ultramar,Violetta,Weiher,Zeder,Ahorn,Birke,Camelot,Drossel,Edelweiß=edelweiss,"
              + "Fenchel,Ginster,Hollunder,Iris,Jade,Kiesel,Lotus,Malve,Narzisse,Oleander,Primel,Rosmarin,"
              + "Salbei,Thymian");
  private static final List<Name> SECOND =
      Name.list(
          "Dental,Bau,Logistik,Steuerberatung,Pflegedienst,Maschinenbau,Conseil,Transports,Boulangerie,"
              + "Notaires,Assurances,Legal,Accounting,Plumbing,Surveyors,Recruitment,Schools,Byg,"
              + "Tandlæge=tandlaege,Rederi,Revision,Transport,Księgowość=ksiegowosc,Meble,Hurtownia,"
              + "Asesores,Construcciones,Clínica=clinica,Bodegas,工業=kogyo,商事=shoji");
  private static final List<Share> SHARES =
      List.of(
          new Share(Country.GERMANY, 6),
          new Share(Country.FRANCE, 5),
          new Share(Country.UNITED_KINGDOM, 6),
          new Share(Country.DENMARK, 5),
          new Share(Country.POLAND, 3),
          new Share(Country.SPAIN, 4),
          new Share(Country.JAPAN, 2));
  private static final String DOMAIN = ".example";
  private static final String INITIAL = ".onmicrosoft.com";

  /** How many of the second names, in their order, belong to a country. */
  private record Share(Country country, int names) {}

  private final Permutation order;

  /** The names of a partner's customers. */
  public CompanyNames(long key) {
    this.order = new Permutation(FIRST.size() * SECOND.size(), Draw.key(key, "companies"));
  }

  /** The company with this number. */
  public Company company(int number, String tenantId) {
    int round = number / order.size();
    int pair = order.of(number % order.size());
    Name first = FIRST.get(pair % FIRST.size());
    Name second = SECOND.get(pair / FIRST.size());
    String more = round == 0 ? "" : String.valueOf(round + 1);
    String label = first.ascii() + second.ascii() + more;
    String name = first.written() + " " + second.written() + (round == 0 ? "" : " " + more);
    return new Company(
        tenantId, name, label + DOMAIN, label + INITIAL, country(pair / FIRST.size()));
  }

  private static Country country(int second) {
    int rest = second;
    for (Share share : SHARES) {
      rest -= share.names();
      if (rest < 0) {
        return share.country();
      }
    }
    throw new IllegalStateException("a second name without country");
  }

  /** The number of the company with this domain, in any case, of either kind. */
  public OptionalInt numberOf(String domain) {
    String lower = domain.toLowerCase(Locale.ROOT);
    String label =
        lower.endsWith(DOMAIN)
            ? lower.substring(0, lower.length() - DOMAIN.length())
            : lower.endsWith(INITIAL) ? lower.substring(0, lower.length() - INITIAL.length()) : "";
    for (int first = 0; first < FIRST.size(); first++) {
      for (int second = 0; second < SECOND.size(); second++) {
        String names = FIRST.get(first).ascii() + SECOND.get(second).ascii();
        if (label.startsWith(names)) {
          return numberOf(second * FIRST.size() + first, label.substring(names.length()));
        }
      }
    }
    return OptionalInt.empty();
  }

  private OptionalInt numberOf(int pair, String more) {
    if (more.isEmpty()) {
      return OptionalInt.of(order.back(pair));
    }
    boolean round = more.matches("[1-9][0-9]{0,4}") && !more.equals("1");
    return round
        ? OptionalInt.of((Integer.parseInt(more) - 1) * order.size() + order.back(pair))
        : OptionalInt.empty();
  }
}
