package dev.twofold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.cli.assess.Engine;
import dev.twofold.cli.assess.OpenTenant;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.verdict.UserVerdict;
import dev.twofold.engine.verdict.Verdict;
import dev.twofold.report.SignInOutcomes;
import dev.twofold.report.wording.ApplicationNaming;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The exit statuses and streams of contracts section 1. */
final class TwofoldTest {
  private static final List<UserVerdict> CLOSED = List.of(Sample.always(Sample.user("u1", "Ada")));
  private static final List<UserVerdict> OPEN =
      List.of(Sample.gap(Sample.user("u1", "Ada"), Sample.signIn()));

  @Test
  void endsWithZeroWhenDone() {
    assertThat(CommandLineRun.over(OPEN, "assess", "t").status()).isZero();
    assertThat(CommandLineRun.over(CLOSED, "assess", "t", "--fail-on-gap").status()).isZero();
  }

  @Test
  void endsWithOneWhereAGapWasFound() {
    assertThat(CommandLineRun.over(OPEN, "assess", "t", "--fail-on-gap").status()).isEqualTo(1);
  }

  @Test
  void countsUnknownAsAGapOnlyWhereNoPossibleVerdictIsFreeOfOne() {
    User user = Sample.user("u1", "Ada");
    UserVerdict doubtful = Sample.unknown(user, Verdict.ALWAYS, Verdict.NEVER);
    UserVerdict open = Sample.unknown(user, Verdict.CONDITIONALLY, Verdict.NEVER);

    assertThat(CommandLineRun.over(List.of(doubtful), "assess", "t", "--fail-on-gap").status())
        .isZero();
    assertThat(CommandLineRun.over(List.of(open), "assess", "t", "--fail-on-gap").status())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assess",
        "assess nowhere",
        "assess t --format xml",
        "serve",
        "serve --config nowhere.yaml",
        "demo --customers 0",
        "demo --port 70000",
        "assess t --width 3",
        "assess t --no-such-option",
        "assess t --output /no/such/folder/report.json"
      })
  void endsWithTwoAndOneLineWhereInputOrArgumentsCantBeUsed(String arguments) {
    CommandLineRun run = CommandLineRun.over(CLOSED, arguments.split(" ", -1));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1).first().asString().startsWith("twofold: ");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void endsWithSeventyAndOneLineWhereTwofoldFails() {
    Function<User, UserVerdict> faulty =
        user -> {
          throw new IllegalStateException("a bug\nand more");
        };
    Engine engine = new Faulty(new FakeEngine(Map.of("t", CLOSED)), faulty);

    CommandLineRun run = CommandLineRun.with(engine, "assess", "t", "--format", "json");

    assertThat(run.status()).isEqualTo(70);
    assertThat(run.err().lines()).hasSize(1).first().asString().contains("a bug", "report it");
  }

  @Test
  void writesOneLinePerSnapshotInTheOrderOfThePaths() {
    Engine engine = new FakeEngine(Map.of("a", CLOSED, "b", OPEN));

    CommandLineRun run = CommandLineRun.with(engine, "assess", "b", "a", "--format", "json");

    assertThat(run.out().lines()).hasSize(2);
    assertThat(run.out().lines().toList().getFirst()).startsWith("{\"source\":\"b\",");
    assertThat(run.out().lines().toList().getLast()).startsWith("{\"source\":\"a\",");
  }

  @Test
  void writesTheFileWholeOrNotAtAll(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("report.csv");

    CommandLineRun.over(CLOSED, "assess", "t", "--format", "csv", "--output", file.toString());
    String whole = Files.readString(file);
    CommandLineRun failed =
        CommandLineRun.over(
            CLOSED, "assess", "t", "nowhere", "--format", "csv", "--output", file.toString());

    assertThat(whole).contains("u1@contoso.com");
    assertThat(failed.status()).isEqualTo(2);
    assertThat(file).hasContent(whole);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void offersEveryCommand() {
    assertThat(CommandLineRun.over(CLOSED, "--help").out())
        .contains("assess", "collect", "emulate", "serve", "demo");
  }

  private record Faulty(Engine engine, Function<User, UserVerdict> assessor) implements Engine {
    @Override
    public OpenTenant open(String path) throws dev.twofold.snapshot.UnusableInputException {
      return engine.open(path);
    }

    @Override
    public Function<User, UserVerdict> assessor(Tenant tenant, boolean explain) {
      return assessor;
    }

    @Override
    public SignInOutcomes outcomes(Tenant tenant) {
      return engine.outcomes(tenant);
    }

    @Override
    public ApplicationNaming naming(Tenant tenant) {
      return engine.naming(tenant);
    }
  }
}
