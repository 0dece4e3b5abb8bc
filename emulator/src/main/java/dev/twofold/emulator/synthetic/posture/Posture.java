package dev.twofold.emulator.synthetic.posture;

import static dev.twofold.emulator.synthetic.posture.Licence.FREE;
import static dev.twofold.emulator.synthetic.posture.Licence.P1;
import static dev.twofold.emulator.synthetic.posture.Licence.P2;
import static dev.twofold.engine.verdict.Verdict.ALWAYS;
import static dev.twofold.engine.verdict.Verdict.CONDITIONALLY;
import static dev.twofold.engine.verdict.Verdict.NEVER;

import dev.twofold.emulator.synthetic.company.Draw;
import dev.twofold.engine.verdict.Verdict;

/**
 * The kinds of customers: what protects their sign-ins, and what is forgotten. Each with its share
 * of a thousand customers, the edition it needs, and the verdict of an ordinary member of staff: no
 * administrator, no service account, in no group that policies leave out.
 */
public enum Posture {
  /** Security defaults and nothing else. */
  SECURITY_DEFAULTS(190, FREE, CONDITIONALLY),
  /** Nothing at all, and no licence for it. */
  NOTHING(70, FREE, NEVER),
  /** Per-user MFA enforced for all staff; legacy clients stay open. */
  PER_USER_ENFORCED(35, FREE, CONDITIONALLY),
  /** Per-user MFA enabled for all staff. */
  PER_USER_ENABLED(20, FREE, CONDITIONALLY),
  /** Per-user MFA for some of the staff, in all three states: staff differ. */
  PER_USER_MIXED(35, FREE, CONDITIONALLY),
  /** Security defaults although Conditional Access is licensed. */
  PREMIUM_DEFAULTS(40, P1, CONDITIONALLY),
  /** Licensed, never configured. */
  PREMIUM_NOTHING(35, P1, NEVER),
  /** One policy: everybody, everything, MFA. */
  ONE_GOOD_POLICY(90, P1, ALWAYS),
  /** MFA for modern clients, and a block of legacy clients: together they cover. */
  SPLIT_BY_CLIENT(65, P1, ALWAYS),
  /** MFA inside the trusted offices by one policy, outside by another. */
  SPLIT_BY_LOCATION(20, P1, ALWAYS),
  /** MFA for Office 365 by one policy, for everything else by another. */
  SPLIT_BY_APPLICATION(20, P1, ALWAYS),
  /** MFA for all but a group with ordinary staff in it. */
  EXCLUDED_GROUP(45, P1, ALWAYS),
  /** MFA except from trusted locations. */
  TRUSTED_OFFICE(60, P1, CONDITIONALLY),
  /** MFA except from the customer's own country. */
  COUNTRY_HOLE(20, P1, CONDITIONALLY),
  /** MFA for browsers and modern apps; nobody blocked legacy clients. */
  LEGACY_OPEN(45, P1, CONDITIONALLY),
  /** MFA, or a compliant or hybrid joined device instead. */
  MFA_OR_DEVICE(40, P1, CONDITIONALLY),
  /** MFA, but not on devices that a filter names. */
  DEVICE_FILTER(12, P1, CONDITIONALLY),
  /** The right policy, but in report-only mode. */
  REPORT_ONLY(25, P1, NEVER),
  /** MFA for everybody but the service accounts. */
  FORGOTTEN_SERVICE_ACCOUNTS(30, P1, ALWAYS),
  /** MFA for the holders of admin roles only. */
  ADMINS_ONLY(30, P1, NEVER),
  /** MFA for Office 365 only. */
  SOME_APPLICATIONS(20, P1, CONDITIONALLY),
  /** MFA for all but guests. */
  GUESTS_FORGOTTEN(20, P1, ALWAYS),
  /** MFA on the four usual platforms; Linux is not among them. */
  PLATFORM_HOLE(12, P1, CONDITIONALLY),
  /** MFA on each named platform; who claims none of them gets in. */
  UNKNOWN_PLATFORM(8, P1, CONDITIONALLY),
  /** Duo as a custom control, which does not count as MFA. */
  DUO(20, P1, NEVER),
  /** Policies that Microsoft made: MFA for admins in the admin portals, the rest report-only. */
  MICROSOFT_MANAGED(25, P1, NEVER),
  /** MFA only at risk. */
  RISK_ONLY(15, P2, CONDITIONALLY),
  /** MFA for all, a strength for admins, risk policies, privileged roles by activation. */
  COMPLETE(45, P2, ALWAYS);

  private static final int TOTAL = total();

  private final int weight;
  private final Licence licence;
  private final Verdict ordinary;

  Posture(int weight, Licence licence, Verdict ordinary) {
    this.weight = weight;
    this.licence = licence;
    this.ordinary = ordinary;
  }

  private static int total() {
    int total = 0;
    for (Posture posture : values()) {
      total += posture.weight;
    }
    return total;
  }

  /** One of them, by their shares. */
  public static Posture any(Draw draw) {
    int rest = draw.below(TOTAL);
    for (Posture posture : values()) {
      rest -= posture.weight;
      if (rest < 0) {
        return posture;
      }
    }
    throw new IllegalStateException("the weights add up to less than their total");
  }

  /** The edition that customers of this kind have. */
  public Licence licence() {
    return licence;
  }

  /** The verdict of an ordinary member of staff. */
  public Verdict ordinary() {
    return ordinary;
  }

  /** True where security defaults are on. */
  public boolean securityDefaults() {
    return this == SECURITY_DEFAULTS || this == PREMIUM_DEFAULTS;
  }

  /** True where trusted offices are defined because policies name them. */
  public boolean needsOffice() {
    return this == TRUSTED_OFFICE || this == SPLIT_BY_LOCATION;
  }

  /** True where most people were made to register a method for MFA. */
  public boolean asksForRegistration() {
    return ordinary == ALWAYS || securityDefaults() || licence == P2;
  }
}
