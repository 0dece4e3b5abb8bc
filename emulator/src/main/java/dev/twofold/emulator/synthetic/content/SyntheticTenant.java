package dev.twofold.emulator.synthetic.content;

import dev.twofold.emulator.synthetic.log.SignInLog;
import dev.twofold.emulator.synthetic.policy.Offices;
import dev.twofold.emulator.synthetic.policy.Policies;
import dev.twofold.emulator.synthetic.tenant.Accounts;
import dev.twofold.emulator.synthetic.tenant.Blueprint;
import dev.twofold.emulator.synthetic.tenant.Groups;
import dev.twofold.emulator.tenant.Answer;
import dev.twofold.emulator.tenant.EngineView;
import dev.twofold.emulator.tenant.TenantContent;
import dev.twofold.emulator.world.Partner;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What can be read of one synthetic tenant. Lists that were asked for are kept as long as this
 * object; their rows are made each time. Safe for many threads.
 */
public final class SyntheticTenant implements TenantContent {
  private static final String SIGN_INS = "auditLogs/signIns";

  private final Blueprint blueprint;
  private final Collections collections;
  private final Map<String, Answer> lists = new ConcurrentHashMap<>();

  /**
   * The tenant that a blueprint describes.
   *
   * @param technicians the partner's people who may sign in to it; none to the partner's own
   */
  public SyntheticTenant(Blueprint blueprint, List<Partner.Technician> technicians) {
    this.blueprint = blueprint;
    Accounts accounts = new Accounts(blueprint);
    Groups groups = new Groups(blueprint, accounts);
    Offices offices = new Offices(blueprint);
    Policies policies = new Policies(blueprint, accounts, groups, offices);
    this.collections = new Collections(blueprint, accounts, groups, offices, policies);
    if (blueprint.licence().isPremium()) {
      SignInLog signIns =
          new SignInLog(blueprint, accounts, offices, technicians, () -> EngineView.of(this));
      lists.put(SIGN_INS, new Answer.Many(signIns));
    }
  }

  /** What the tenant is made from. */
  public Blueprint blueprint() {
    return blueprint;
  }

  @Override
  public String id() {
    return blueprint.company().tenantId();
  }

  @Override
  public String displayName() {
    return blueprint.company().name();
  }

  @Override
  public String domain() {
    return blueprint.company().domain();
  }

  @Override
  public Answer read(String path) {
    Answer kept = lists.get(path);
    if (kept != null) {
      return kept;
    }
    Answer answer = collections.read(path);
    if (answer instanceof Answer.Many) {
      lists.putIfAbsent(path, answer);
    }
    return answer;
  }
}
