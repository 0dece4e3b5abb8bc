package dev.twofold.emulator.synthetic.log;

import dev.twofold.emulator.synthetic.company.Draw;
import dev.twofold.emulator.synthetic.company.IdSeries;
import dev.twofold.emulator.synthetic.policy.Offices;
import dev.twofold.emulator.synthetic.tenant.AccountKind;
import dev.twofold.emulator.synthetic.tenant.Accounts;
import dev.twofold.emulator.synthetic.tenant.Blueprint;
import dev.twofold.emulator.synthetic.tenant.CloudApp;
import dev.twofold.emulator.tenant.EngineView;
import dev.twofold.emulator.tenant.Rows;
import dev.twofold.emulator.world.Partner;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/**
 * The sign-ins of one tenant in the last 30 days, newest first, as Graph's beta shows them
 * (graph-api part 8). Each is drawn and then judged by the engine when it is asked for. Safe for
 * many threads.
 */
public final class SignInLog implements Rows {
  private static final int DAYS = 30;
  private static final int WORKLOADS = 4;

  private final Blueprint tenant;
  private final Timetable timetable;
  private final Attempts attempts;
  private final IdSeries ids;
  private final Supplier<Judge> judge;

  /**
   * The log of a tenant.
   *
   * @param technicians the partner's people who may come in
   * @param view the tenant as the engine sees it; asked for once, when the first row is made
   */
  public SignInLog(
      Blueprint tenant,
      Accounts accounts,
      Offices offices,
      List<Partner.Technician> technicians,
      Supplier<EngineView> view) {
    this.tenant = tenant;
    int active =
        tenant.roster().count(AccountKind.STAFF) + tenant.roster().count(AccountKind.ADMIN);
    this.timetable =
        new Timetable(
            Draw.key(tenant.key(), "sign-ins"), tenant.now(), DAYS, active + active / 4 + 1);
    this.attempts =
        new Attempts(tenant, accounts, offices, new Visitors(tenant, accounts, technicians));
    this.ids = new IdSeries(tenant.key(), "sign-ins");
    this.judge = new Once<>(() -> new Judge(view.get()));
  }

  /** Makes something once, when it is first asked for. */
  private static final class Once<T> implements Supplier<T> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Supplier<T> making;
    private Optional<T> made = Optional.empty();

    Once(Supplier<T> making) {
      this.making = making;
    }

    @Override
    public T get() {
      lock.lock();
      try {
        T value = made.orElseGet(making);
        made = Optional.of(value);
        return value;
      } finally {
        lock.unlock();
      }
    }
  }

  @Override
  public int size() {
    return timetable.size();
  }

  @Override
  public boolean isNewestFirst() {
    return true;
  }

  @Override
  public OptionalInt numberOf(String id) {
    OptionalInt number = ids.numberOf(id);
    return number.isPresent() && number.getAsInt() < size() ? number : OptionalInt.empty();
  }

  @Override
  public ObjectNode row(int number) {
    Timetable.Slot slot = timetable.slot(number);
    Draw draw = new Draw(Draw.key(slot.key(), "event"));
    if (draw.percent(WORKLOADS)) {
      return WorkloadRow.of(tenant, ids.id(number), slot.at(), CloudApp.GRAPH);
    }
    Attempt attempt = attempts.attempt(draw, judge.get());
    Judgement judgement = judge.get().judge(attempt.visitor().user(), attempt.signIn());
    Ending ending = Ending.of(attempt, judgement, draw);
    return new SignInRow(tenant, attempt, judgement, ending).row(ids.id(number), slot.at());
  }

  /** The attempt behind a row; empty for a workload. For tests that judge it again. */
  Optional<Attempt> attempt(int number) {
    Draw draw = new Draw(Draw.key(timetable.slot(number).key(), "event"));
    return draw.percent(WORKLOADS)
        ? Optional.empty()
        : Optional.of(attempts.attempt(draw, judge.get()));
  }
}
