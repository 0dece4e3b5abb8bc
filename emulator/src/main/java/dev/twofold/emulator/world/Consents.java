package dev.twofold.emulator.world;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which app may do what in which tenant (graph-api part 1, fact 12). A customer that consented at
 * the start gave an app everything it asks for; the partner's own tenant always did. Only what was
 * changed since is held. Safe for many threads.
 */
public final class Consents {
  private final World world;
  private final Map<Place, Consent> changed = new ConcurrentHashMap<>();

  /** Consents as they are when the emulator starts. */
  public Consents(World world) {
    this.world = world;
  }

  private record Place(String appId, String tenantId) {}

  private record Consent(boolean given, Set<String> scopes, Set<String> appRoles) {
    private static final Consent NONE = new Consent(false, Set.of(), Set.of());

    private Consent and(Set<String> moreScopes, Set<String> moreAppRoles) {
      return new Consent(true, union(scopes, moreScopes), union(appRoles, moreAppRoles));
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
      Set<String> all = new HashSet<>(some);
      all.addAll(more);
      return Set.copyOf(all);
    }
  }

  /** Whether the app has a service principal in the tenant. */
  public boolean isConsented(String appId, String tenantId) {
    return consent(place(appId, tenantId)).given();
  }

  /** The delegated scopes of Graph that the app was granted in the tenant. */
  public Set<String> scopes(String appId, String tenantId) {
    return consent(place(appId, tenantId)).scopes();
  }

  /** The application permissions of Graph that the app was granted in the tenant. */
  public Set<String> appRoles(String appId, String tenantId) {
    return consent(place(appId, tenantId)).appRoles();
  }

  /**
   * Grants delegated scopes besides those that are there; the app has a service principal
   * afterwards. App roles are not granted by it (graph-api part 4, applicationconsents).
   *
   * @throws IllegalArgumentException where the app or the tenant is not of this world
   */
  public void grant(String appId, String tenantId, Set<String> scopes) {
    change(appId, tenantId, scopes, Set.of());
  }

  /**
   * Grants application permissions besides those that are there.
   *
   * @throws IllegalArgumentException where the app or the tenant is not of this world
   */
  public void grantAppRoles(String appId, String tenantId, Set<String> appRoles) {
    change(appId, tenantId, Set.of(), appRoles);
  }

  /**
   * Takes the app out of a customer's tenant; in the partner's own it stays.
   *
   * @throws IllegalArgumentException where the app or the tenant is not of this world
   */
  public void revoke(String appId, String tenantId) {
    Place place = place(appId, tenantId);
    requireKnown(place);
    if (!isPartner(place)) {
      changed.put(place, Consent.NONE);
    }
  }

  private void change(
      String appId, String tenantId, Set<String> moreScopes, Set<String> moreAppRoles) {
    Place place = place(appId, tenantId);
    requireKnown(place);
    changed.compute(
        place,
        (_, now) ->
            Optional.ofNullable(now)
                .orElseGet(() -> original(place))
                .and(moreScopes, moreAppRoles));
  }

  private Consent consent(Place place) {
    Consent now = changed.get(place);
    return now == null ? original(place) : now;
  }

  private Consent original(Place place) {
    return app(place)
        .filter(_ -> isPartner(place) || consentedAtFirst(place))
        .map(app -> new Consent(true, app.delegatedPermissions(), app.applicationPermissions()))
        .orElse(Consent.NONE);
  }

  private boolean consentedAtFirst(Place place) {
    return world.customers().find(place.tenantId()).filter(Customer::consented).isPresent();
  }

  private boolean isPartner(Place place) {
    return place.tenantId().equals(world.partner().tenantId());
  }

  private Optional<App> app(Place place) {
    return world.apps().stream()
        .filter(app -> app.clientId().equalsIgnoreCase(place.appId()))
        .findFirst();
  }

  private void requireKnown(Place place) {
    if (app(place).isEmpty()
        || !(isPartner(place) || world.customers().find(place.tenantId()).isPresent())) {
      throw new IllegalArgumentException("no such app or tenant");
    }
  }

  private static Place place(String appId, String tenantId) {
    return new Place(appId.toLowerCase(Locale.ROOT), tenantId.toLowerCase(Locale.ROOT));
  }
}
