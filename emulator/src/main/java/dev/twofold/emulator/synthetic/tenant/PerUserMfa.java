package dev.twofold.emulator.synthetic.tenant;

/** The per-user MFA states of one tenant (graph-api part 5, authentication/requirements). */
public final class PerUserMfa {
  private static final String DISABLED = "disabled";
  private static final String ENABLED = "enabled";
  private static final String ENFORCED = "enforced";

  private final Blueprint tenant;
  private final Accounts accounts;

  /** The states in this tenant. */
  public PerUserMfa(Blueprint tenant, Accounts accounts) {
    this.tenant = tenant;
    this.accounts = accounts;
  }

  /** {@code disabled}, {@code enabled} or {@code enforced}. */
  public String state(int seat) {
    AccountKind kind = tenant.roster().kind(seat);
    boolean person =
        kind == AccountKind.STAFF || kind == AccountKind.ADMIN || kind == AccountKind.LEAVER;
    if (!person) {
      return DISABLED;
    }
    return switch (tenant.posture()) {
      case PER_USER_ENFORCED -> ENFORCED;
      case PER_USER_ENABLED -> ENABLED;
      case PER_USER_MIXED -> mixed(seat);
      case SECURITY_DEFAULTS,
          NOTHING,
          PREMIUM_DEFAULTS,
          PREMIUM_NOTHING,
          ONE_GOOD_POLICY,
          SPLIT_BY_CLIENT,
          SPLIT_BY_LOCATION,
          SPLIT_BY_APPLICATION,
          EXCLUDED_GROUP,
          TRUSTED_OFFICE,
          COUNTRY_HOLE,
          LEGACY_OPEN,
          MFA_OR_DEVICE,
          DEVICE_FILTER,
          REPORT_ONLY,
          FORGOTTEN_SERVICE_ACCOUNTS,
          ADMINS_ONLY,
          SOME_APPLICATIONS,
          GUESTS_FORGOTTEN,
          PLATFORM_HOLE,
          UNKNOWN_PLATFORM,
          DUO,
          MICROSOFT_MANAGED,
          RISK_ONLY,
          COMPLETE ->
          DISABLED;
    };
  }

  private String mixed(int seat) {
    return switch (accounts.draw(seat, "per-user MFA").below(3)) {
      case 0 -> DISABLED;
      case 1 -> ENABLED;
      default -> ENFORCED;
    };
  }
}
