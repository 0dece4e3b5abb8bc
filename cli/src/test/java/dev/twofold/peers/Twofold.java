package dev.twofold.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.assessment.Assessor;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.meaning.EvaluatedSignIn;
import dev.twofold.engine.meaning.SignInEvaluator;
import dev.twofold.snapshot.Snapshot;
import dev.twofold.snapshot.UnusableInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Twofold's answer to the question of a check about the tenant of a case.
 *
 * <p>It is asked twice: sign-in by sign-in, and by the verdicts of the users behind a fence. The
 * two must agree.
 */
final class Twofold {
  private final PeerCase test;
  private final Question question;
  private final Path folder;
  private final List<Person> people;
  private final List<Person> asked;
  private final List<String> exemptedApplications;

  private Twofold(PeerCase test, Question question, Path folder) {
    this.test = test;
    this.question = question;
    this.folder = folder;
    this.people = People.of(test);
    Exemptions exemptions = new Exemptions(test);
    this.asked =
        people.stream()
            .filter(person -> question.whom().test(test, person) && !exemptions.covers(person))
            .toList();
    this.exemptedApplications = exemptions.applications();
  }

  /** The answer; {@code folder} is where the snapshots are written. */
  static Answer answer(PeerCase test, Question question, Path folder) {
    Twofold twofold = new Twofold(test, question, folder);
    Answer bySignIns = twofold.bySignIns();
    twofold
        .byVerdicts()
        .ifPresent(
            byVerdicts -> assertThat(byVerdicts).as("by verdicts: " + test).isEqualTo(bySignIns));
    return bySignIns;
  }

  private Answer bySignIns() {
    return asked(
        "signIns",
        fenceOfExemptions(),
        tenant -> {
          SignInEvaluator evaluator = new SignInEvaluator(tenant);
          List<EvaluatedSignIn> points =
              Points.of(test.policies(), question.signIns()).stream()
                  .map(evaluator::evaluate)
                  .toList();
          return user ->
              all(points.stream().map(point -> question.demand().ofOutcomes(point.outcomes(user))));
        });
  }

  private Optional<Answer> byVerdicts() {
    return question
        .fence()
        .map(fence ->
            asked(
                "verdicts",
                Stream.concat(fence.stream(), fenceOfExemptions().stream()).toList(),
                tenant -> {
                  Assessor assessor = new Assessor(tenant);
                  return user ->
                      question.demand().ofVerdicts(assessor.assess(user).finding().possible());
                }));
  }

  /** An exempted application is blocked, so that nothing is asked about it. */
  private List<JsonNode> fenceOfExemptions() {
    return exemptedApplications.isEmpty()
        ? List.of()
        : List.of(Fence.applications(exemptedApplications.toArray(String[]::new)));
  }

  private Answer asked(
      String name, List<JsonNode> fence, Function<Tenant, Function<User, Answer>> byTenant) {
    Path snapshotFolder = folder.resolve(name);
    PeerTenant.write(snapshotFolder, test.policies(), people, fence);
    try (Snapshot snapshot = Snapshot.open(snapshotFolder)) {
      Function<User, Answer> byUser = byTenant.apply(snapshot.tenant());
      List<String> ids = asked.stream().map(Person::id).toList();
      List<User> users = new ArrayList<>();
      snapshot.forEachUser(users::add);
      users.removeIf(user -> !ids.contains(user.id()));
      assertThat(users).as("users asked about: " + test).hasSameSizeAs(asked);
      return overall(users.stream().map(byUser));
    } catch (UnusableInputException problem) {
      throw new AssertionError(test.toString(), problem);
    }
  }

  private Answer overall(Stream<Answer> answers) {
    Answer all = all(answers);
    if (!question.somebody()) {
      return all;
    }
    return all == Answer.MET ? Answer.NOT_MET : Answer.MET;
  }

  /** Met where all are, and looks no further where one is not. */
  private static Answer all(Stream<Answer> answers) {
    Set<Answer> seen = EnumSet.noneOf(Answer.class);
    if (answers.peek(seen::add).anyMatch(Answer.NOT_MET::equals)) {
      return Answer.NOT_MET;
    }
    return seen.contains(Answer.UNKNOWN) ? Answer.UNKNOWN : Answer.MET;
  }
}
