package dev.twofold.emulator.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.emulator.synthetic.content.SyntheticTenant;
import dev.twofold.emulator.synthetic.posture.Posture;
import dev.twofold.emulator.synthetic.tenant.AccountKind;
import dev.twofold.emulator.synthetic.tenant.Accounts;
import dev.twofold.emulator.synthetic.tenant.Groups;
import dev.twofold.emulator.synthetic.tenant.Roster;
import dev.twofold.engine.assessment.Assessor;
import dev.twofold.engine.verdict.UserVerdict;
import dev.twofold.engine.verdict.Verdict;
import dev.twofold.engine.verdict.Warning;
import dev.twofold.snapshot.Snapshot;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each posture gives the verdicts that it promises, from a snapshot on disk. */
final class PostureTest {
  private static final int SIZE = 70;

  @TempDir private Path folder;

  /** The verdicts of a tenant by seat. */
  private record Assessed(
      SyntheticTenant tenant, Map<Integer, UserVerdict> bySeat, List<Warning> warnings) {

    Set<Verdict> of(AccountKind kind, IntPredicate chosen) {
      Set<Verdict> found = new HashSet<>();
      tenant
          .blueprint()
          .roster()
          .seats(kind)
          .filter(chosen)
          .forEach(seat -> found.add(bySeat.get(seat).finding().verdict()));
      return found;
    }

    Set<Verdict> of(AccountKind kind) {
      return of(kind, _ -> true);
    }
  }

  private Assessed assessed(Posture posture, long key) throws Exception {
    SyntheticTenant tenant = Tenants.of(posture, SIZE, key);
    Path place = folder.resolve(posture + "-" + key);
    Tenants.write(tenant, place);
    Accounts accounts = new Accounts(tenant.blueprint());
    Map<Integer, UserVerdict> verdicts = new HashMap<>();
    try (Snapshot snapshot = Snapshot.open(place)) {
      Assessor assessor = new Assessor(snapshot.tenant());
      snapshot.forEachUser(
          user -> verdicts.put(accounts.seat(user.id()).orElseThrow(), assessor.assess(user)));
      return new Assessed(tenant, verdicts, snapshot.warnings());
    }
  }

  private static IntPredicate outsideGroup(Assessed found, int group) {
    Set<Integer> members = new HashSet<>();
    Groups groups =
        new Groups(found.tenant().blueprint(), new Accounts(found.tenant().blueprint()));
    IntStream.of(groups.transitiveSeats(group)).forEach(members::add);
    return seat -> !members.contains(seat);
  }

  @ParameterizedTest
  @EnumSource(Posture.class)
  void ordinaryStaffGetTheVerdictOfThePosture(Posture posture) throws Exception {
    for (long key = 1; key <= 2; key++) {
      Assessed found = assessed(posture, key);
      Set<Verdict> staff = found.of(AccountKind.STAFF, outsideGroup(found, Groups.TEMPORARY));
      if (posture == Posture.PER_USER_MIXED) {
        assertThat(staff).containsExactlyInAnyOrder(Verdict.CONDITIONALLY, Verdict.NEVER);
      } else {
        assertThat(staff).as("%s with key %d", posture, key).containsExactly(posture.ordinary());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Posture.class)
  void aSnapshotOfATenantHasNoWarnings(Posture posture) throws Exception {
    Assessed found = assessed(posture, 5);
    assertThat(found.bySeat()).hasSize(SIZE);
    assertThat(found.warnings()).isEmpty();
  }

  @Test
  void emergencyAccountsAreLeftOutOfTheOneGoodPolicy() throws Exception {
    int seen = 0;
    for (long key = 1; key <= 6; key++) {
      Assessed found = assessed(Posture.ONE_GOOD_POLICY, key);
      Set<Verdict> emergency = found.of(AccountKind.BREAK_GLASS);
      assertThat(emergency).isSubsetOf(Verdict.NEVER);
      assertThat(found.of(AccountKind.ADMIN)).containsExactly(Verdict.ALWAYS);
      assertThat(found.of(AccountKind.SERVICE)).containsExactly(Verdict.ALWAYS);
      seen += emergency.size();
    }
    assertThat(seen).isPositive();
  }

  @Test
  void theWitnessAgainstTrustedOfficesComesFromTheOffice() throws Exception {
    Assessed found = assessed(Posture.TRUSTED_OFFICE, 1);
    Roster roster = found.tenant().blueprint().roster();
    UserVerdict verdict = found.bySeat().get(roster.start(AccountKind.STAFF));
    String address = verdict.finding().witness().orElseThrow().network().address().toString();
    assertThat(address).matches("(203\\.0\\.113|192\\.0\\.2)\\.\\d+");
  }

  @Test
  void theExcludedGroupAndTheServiceAccountsAreOpen() throws Exception {
    Assessed group = assessed(Posture.EXCLUDED_GROUP, 1);
    assertThat(group.of(AccountKind.STAFF, outsideGroup(group, Groups.TEMPORARY).negate()))
        .containsExactly(Verdict.NEVER);
    Assessed services = assessed(Posture.FORGOTTEN_SERVICE_ACCOUNTS, 1);
    assertThat(services.of(AccountKind.SERVICE)).containsExactly(Verdict.NEVER);
  }

  @Test
  void forgottenGuestsAreOpen() throws Exception {
    for (long key = 1; key <= 2; key++) {
      assertThat(assessed(Posture.GUESTS_FORGOTTEN, key).of(AccountKind.GUEST))
          .isSubsetOf(Verdict.NEVER);
    }
  }

  @Test
  void aManagedDeviceOpensTheDoorWhereItReplacesMfa() throws Exception {
    Assessed found = assessed(Posture.MFA_OR_DEVICE, 1);
    int seat = found.tenant().blueprint().roster().start(AccountKind.STAFF);
    assertThat(found.bySeat().get(seat).finding().onlyFromManagedDevices()).isTrue();
  }
}
