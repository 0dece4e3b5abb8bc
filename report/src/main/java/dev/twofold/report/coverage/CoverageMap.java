package dev.twofold.report.coverage;

import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.directory.User;
import dev.twofold.report.SignInOutcomes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tells for each user what becomes of the ordinary sign-ins. Safe for use by several threads. */
public final class CoverageMap {
  private static final int MOST_KEPT = 20_000;
  private final List<Column> columns;
  private final List<List<SignInOutcomes.OfSignIn>> evaluated;
  private final UserTraits.Reader traits;
  private final Map<UserTraits, List<Coverage>> kept = new ConcurrentHashMap<>();

  /** The map of this tenant. */
  public CoverageMap(Tenant tenant, SignInOutcomes outcomes) {
    this.columns = OrdinarySignIns.of(tenant);
    this.evaluated = columns.stream().map(column -> evaluated(column, outcomes)).toList();
    this.traits = new UserTraits.Reader(tenant);
  }

  private static List<SignInOutcomes.OfSignIn> evaluated(Column column, SignInOutcomes outcomes) {
    return column.signIns().stream().map(outcomes::of).toList();
  }

  /** The columns. */
  public List<Column> columns() {
    return columns;
  }

  /** The cells of this user, one for each column. */
  public List<Coverage> of(User user) {
    UserTraits key = traits.of(user);
    List<Coverage> known = kept.get(key);
    return known == null ? keep(key, compute(user)) : known;
  }

  private List<Coverage> keep(UserTraits key, List<Coverage> cells) {
    if (kept.size() < MOST_KEPT) {
      kept.put(key, cells);
    }
    return cells;
  }

  private List<Coverage> compute(User user) {
    return evaluated.stream().map(signIns -> cell(user, signIns)).toList();
  }

  private static Coverage cell(User user, List<SignInOutcomes.OfSignIn> signIns) {
    return Coverage.of(signIns.stream().map(signIn -> signIn.outcomes(user)).toList());
  }
}
