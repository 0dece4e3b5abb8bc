package dev.twofold.server.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.server.store.Nordlicht;
import dev.twofold.snapshot.Snapshot;
import dev.twofold.snapshot.UnusableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesTest {
  private static final String POLICIES = "identity/conditionalAccess/policies.json";
  private static final String MIRA = "e4a1b2c3-7d68-4f50-9b21-0c5d6e7f8a01";

  @TempDir Path temporary;

  private Path later;

  @BeforeEach
  void copy() throws IOException {
    later = Nordlicht.copy(temporary.resolve("later"), "2026-11-22T07:12:00Z");
  }

  @Test
  void theSameTenantHasNoChanges() throws Exception {
    assertThat(changes().isNothing()).isTrue();
  }

  @Test
  void whoLosesMfaComesFirstWithThePolicyThatIsGone() throws Exception {
    Nordlicht.edit(
        later.resolve(POLICIES),
        text -> text.replaceFirst("\"state\": \"enabled\"", "\"state\": \"disabled\""));
    Nordlicht.edit(
        later.resolve("users.json"),
        text -> text.replaceFirst("(Mira Holm\",\\s*\"accountEnabled\": )true", "$1false"));
    Changes changes = changes();
    UserChanges users = changes.users().orElseThrow();
    assertThat(users.kinds().get(UserChange.Kind.LOST_MFA)).isPositive();
    assertThat(users.changed().first().getFirst().kind()).isEqualTo(UserChange.Kind.LOST_MFA);
    assertThat(users.changed().first())
        .isSortedAccordingTo(UserChange.BY_WEIGHT)
        .anySatisfy(change -> {
          assertThat(change.person().id()).isEqualTo(MIRA);
          assertThat(change.before().enabled()).isTrue();
          assertThat(change.after().enabled()).isFalse();
        });
    assertThat(changes.policies().orElseThrow())
        .singleElement()
        .isEqualTo(
            new ObjectChange.Changed(
                "3b8e0d17-6c2f-4a95-8e7d-9f0a1b2c3d01",
                "CA001 MFA for everyone outside the practice",
                List.of(new PropertyChange("state", List.of("enabled"), List.of("disabled")))));
  }

  @Test
  void idsInPoliciesAreNamed() throws Exception {
    Nordlicht.edit(
        later.resolve(POLICIES),
        text ->
            text.replaceFirst("\"excludeUsers\": \\[\\]", "\"excludeUsers\": [\"" + MIRA + "\"]")
                .replaceFirst("\"d29b2b05-8046-44ba-8758-1e26182fcf32\"", "\"no-such-role\""));
    assertThat(properties())
        .containsExactly(
            new PropertyChange(
                "conditions.users.excludeRoles",
                List.of("Directory Synchronization Accounts"),
                List.of("no-such-role")),
            new PropertyChange(
                "conditions.users.excludeUsers",
                List.of(),
                List.of("mira.holm@nordlichtdental.de")));
  }

  @Test
  void usersWhoCameAndWent() throws Exception {
    Nordlicht.edit(later.resolve("users.json"), text -> text.replace(MIRA, "e4a1b2c3-new"));
    UserChanges users = changes().users().orElseThrow();
    assertThat(users.gone().first()).extracting(Person::id).containsExactly(MIRA);
    assertThat(users.added().first()).extracting(Person::id).containsExactly("e4a1b2c3-new");
  }

  @Test
  void whatWasNotReadIsNotCompared() throws Exception {
    Files.delete(later.resolve("users.json"));
    Files.delete(later.resolve(POLICIES));
    Files.writeString(
        later.resolve("snapshot.json"),
        """
        {"tenantId": "5b0f6d3e-8c27-4a19-b7d4-91e2c3f4a502", "takenAt": "2026-11-22T07:12:00Z",
         "collections": {"users": {"status": "notRead"},
                         "identity/conditionalAccess/policies": {"status": "notRead"}}}
        """);
    Changes changes = changes();
    assertThat(changes.users()).isEmpty();
    assertThat(changes.policies()).isEmpty();
    assertThat(changes.notCompared()).contains("users", "identity/conditionalAccess/policies");
  }

  @Test
  void manyAreCountedAndTheFirstOnesNamed() {
    First<Integer> first = new First<>(Integer::compare);
    IntStream.rangeClosed(1, 5_000).map(n -> 5_001 - n).forEach(first::add);
    Some<Integer> some = first.some();
    assertThat(some.first()).isEqualTo(IntStream.rangeClosed(1, 1_000).boxed().toList());
    assertThat(some.more()).isEqualTo(4_000);
  }

  private List<PropertyChange> properties() throws UnusableInputException {
    Optional<List<ObjectChange>> policies = changes().policies();
    return ((ObjectChange.Changed) policies.orElseThrow().getFirst()).properties();
  }

  private Changes changes() throws UnusableInputException {
    try (Snapshot before = Snapshot.open(Nordlicht.FOLDER);
        Snapshot after = Snapshot.open(later)) {
      return Changes.between(before, after);
    }
  }
}
