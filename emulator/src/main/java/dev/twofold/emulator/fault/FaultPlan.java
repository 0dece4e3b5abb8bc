package dev.twofold.emulator.fault;

import dev.twofold.emulator.web.Request;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * What goes wrong, by rules that can be changed while the emulator runs. Rules are asked in their
 * order, and the first that strikes decides; a rule counts only the requests on which it was asked.
 * The same seed and order of requests give the same faults. Safe for many threads.
 */
public final class FaultPlan {
  private final List<Armed> rules = new CopyOnWriteArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final SplittableRandom random;

  /** A rule and how often it was asked and struck. Guarded by the lock. */
  private static final class Armed {
    private final FaultRule rule;
    private long asked;
    private long struck;

    Armed(FaultRule rule) {
      this.rule = rule;
    }

    boolean strikes(SplittableRandom random) {
      boolean strikes =
          switch (rule.occasion()) {
            case Occasion.Next(int skipped, int times) ->
                asked >= skipped && asked < (long) skipped + times;
            case Occasion.Chance(double probability) -> random.nextDouble() < probability;
          };
      asked++;
      struck += strikes ? 1 : 0;
      return strikes;
    }
  }

  /** A plan without rules; {@code seed} is for its probabilities. */
  public FaultPlan(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Nothing goes wrong, as long as no rule is added. */
  public static FaultPlan none() {
    return new FaultPlan(0);
  }

  /** Adds a rule after the others. */
  public FaultPlan add(FaultRule rule) {
    rules.add(new Armed(rule));
    return this;
  }

  /** Adds a rule in words (see {@link FaultRules}). */
  public FaultPlan add(String rule) {
    return add(FaultRules.parse(rule));
  }

  /** Takes all rules away. */
  public void clear() {
    rules.clear();
  }

  /** How often the rules struck that are in the plan now. */
  public long struck() {
    lock.lock();
    try {
      return rules.stream().mapToLong(armed -> armed.struck).sum();
    } finally {
      lock.unlock();
    }
  }

  /** What goes wrong with a request as a whole. */
  public Optional<Fault.OfAnswer> frontFault(Request request) {
    return strike(request.method(), request.rawPath(), FaultPlan::isOfAnswer).map(this::answer);
  }

  /**
   * What is answered in place of the normal answer to a request inside a batch.
   *
   * @param path below the version, such as {@code users/4711}, or whole, with its leading slash
   */
  public Optional<Refusal> innerFault(String method, String path) {
    return strike(method, path, FaultPlan::isRefusal)
        .map(this::answer)
        .filter(Refusal.class::isInstance)
        .map(Refusal.class::cast);
  }

  /**
   * What goes wrong with a page of a list.
   *
   * @param path below the version, such as {@code users}, or whole, with its leading slash
   */
  public Optional<Fault.OfPage> pageFault(String method, String path) {
    return strike(method, path, Fault.OfPage.class::isInstance).map(Fault.OfPage.class::cast);
  }

  private Optional<Fault> strike(String method, String path, Predicate<Fault> wanted) {
    if (rules.isEmpty()) {
      return Optional.empty();
    }
    lock.lock();
    try {
      return rules.stream()
          .filter(armed -> wanted.test(armed.rule.fault()))
          .filter(armed -> armed.rule.isAbout(method, path))
          .filter(armed -> armed.strikes(random))
          .findFirst()
          .map(armed -> armed.rule.fault());
    } finally {
      lock.unlock();
    }
  }

  private static boolean isOfAnswer(Fault fault) {
    return isRefusal(fault) || fault instanceof Fault.OfAnswer;
  }

  private static boolean isRefusal(Fault fault) {
    return fault instanceof Fault.Status || fault instanceof Fault.ExpireToken;
  }

  private Fault.OfAnswer answer(Fault fault) {
    return switch (fault) {
      case Fault.Status(List<Integer> codes, var retryAfter) -> Refusal.of(draw(codes), retryAfter);
      case Fault.ExpireToken() -> Refusal.expiredToken();
      case Fault.Stall stall -> stall;
      case Fault.CutBody cut -> cut;
      case Fault.PageTwice _, Fault.ChangeData _ ->
          throw new IllegalStateException("a fault of pages is no answer");
    };
  }

  private int draw(List<Integer> codes) {
    if (codes.size() == 1) {
      return codes.getFirst();
    }
    lock.lock();
    try {
      return codes.get(random.nextInt(codes.size()));
    } finally {
      lock.unlock();
    }
  }
}
