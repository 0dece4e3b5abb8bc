package dev.twofold.report.wording;

import dev.twofold.engine.verdict.Enforcer;
import java.util.List;

/** Enforcers by name. */
public final class EnforcerWords {

  private EnforcerWords() {}

  /** The name: a policy's own, or Microsoft's word. */
  public static String of(Enforcer enforcer) {
    return switch (enforcer) {
      case Enforcer.Policy policy -> policy.displayName();
      case Enforcer.SecurityDefaults _ -> "Security defaults";
      case Enforcer.PerUserMfa mfa -> "Per-user MFA (%s)".formatted(mfa.state().graphName());
    };
  }

  /** The names of all. */
  public static List<String> of(List<Enforcer> enforcers) {
    return enforcers.stream().map(EnforcerWords::of).toList();
  }
}
