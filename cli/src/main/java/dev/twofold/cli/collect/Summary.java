package dev.twofold.cli.collect;

import dev.twofold.graph.collect.CollectionState;
import dev.twofold.graph.collect.Problem;
import dev.twofold.graph.collect.Reason;
import dev.twofold.graph.collect.TenantOutcome;
import dev.twofold.graph.collect.TenantResult;
import dev.twofold.report.wording.Printable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was read, what not and why, in a few lines. */
public final class Summary {
  private static final int NAMED = 3;

  private Summary() {}

  /** The lines for one tenant: what was read, and a line for each reason why the rest was not. */
  public static List<String> of(TenantResult result) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s: %,d collections read, %,d rows, %,d calls, %.1f s."
            .formatted(
                name(result),
                result.read(),
                result.rows(),
                result.calls(),
                result.took().toMillis() / 1000.0));
    Map<Reason, Unread> unread = new EnumMap<>(Reason.class);
    result
        .collections()
        .forEach((path, state) ->
            state
                .trouble()
                .ifPresent(problem ->
                    unread
                        .computeIfAbsent(
                            problem.reason(), _ -> new Unread(problem, new ArrayList<>()))
                        .paths()
                        .add(path)));
    unread.values().forEach(group -> lines.add(line(group)));
    return lines.stream().map(Printable::of).toList();
  }

  private static String name(TenantResult result) {
    String id = result.tenantId().orElse(result.tenant());
    return result
        .displayName()
        .filter(name -> !name.equals(id))
        .map(name -> "%s (%s)".formatted(name, id))
        .orElse(id);
  }

  /** What was not read for the same reason, with the first problem of them. */
  private record Unread(Problem problem, List<String> paths) {}

  private static String line(Unread unread) {
    List<String> paths = unread.paths();
    Reason reason = unread.problem().reason();
    String named = String.join(", ", paths.subList(0, Math.min(NAMED, paths.size())));
    String more = paths.size() > NAMED ? " and %d more".formatted(paths.size() - NAMED) : "";
    return reason == Reason.NOT_LICENSED
        ? "Not licensed: %s%s.".formatted(named, more)
        : "Not read (%s, %s): %s%s. To do: %s."
            .formatted(reason.word(), unread.problem().code(), named, more, reason.fix());
  }

  /** The lines for one of many tenants: none where all is well. */
  public static List<String> ofMany(TenantOutcome outcome) {
    return switch (outcome) {
      case TenantOutcome.Failed(String tenant, String message) ->
          List.of(Printable.of("%s: %s".formatted(tenant, message)));
      case TenantOutcome.Collected(TenantResult result) ->
          result
              .worst()
              .map(problem ->
                  List.of(
                      Printable.of(
                          "%s: %d collections not read (%s, %s). To do: %s."
                              .formatted(
                                  name(result),
                                  result.notRead(),
                                  problem.reason().word(),
                                  problem.code(),
                                  problem.reason().fix()))))
              .orElse(List.of());
    };
  }

  /** True where there is a snapshot with something in it. */
  public static boolean isUsable(TenantOutcome outcome) {
    return outcome instanceof TenantOutcome.Collected(TenantResult result)
        && result.collections().values().stream().anyMatch(CollectionState.Read.class::isInstance);
  }
}
