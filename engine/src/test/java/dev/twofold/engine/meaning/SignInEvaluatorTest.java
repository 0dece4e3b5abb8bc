package dev.twofold.engine.meaning;

import static dev.twofold.engine.meaning.Given.AZURE;
import static dev.twofold.engine.meaning.Given.OPEN;
import static dev.twofold.engine.meaning.Given.by;
import static dev.twofold.engine.meaning.Given.comingFrom;
import static dev.twofold.engine.meaning.Given.device;
import static dev.twofold.engine.meaning.Given.federated;
import static dev.twofold.engine.meaning.Given.groups;
import static dev.twofold.engine.meaning.Given.holding;
import static dev.twofold.engine.meaning.Given.inGroups;
import static dev.twofold.engine.meaning.Given.intranet;
import static dev.twofold.engine.meaning.Given.member;
import static dev.twofold.engine.meaning.Given.network;
import static dev.twofold.engine.meaning.Given.ordinary;
import static dev.twofold.engine.meaning.Given.outcomes;
import static dev.twofold.engine.meaning.Given.policy;
import static dev.twofold.engine.meaning.Given.tenant;
import static dev.twofold.engine.meaning.Given.to;
import static dev.twofold.engine.meaning.Given.user;
import static dev.twofold.engine.meaning.Given.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.twofold.engine.access.ClientAppType;
import dev.twofold.engine.access.DevicePlatform;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.access.TransferMethod;
import dev.twofold.engine.access.TrustType;
import dev.twofold.engine.directory.HomeTenant;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.directory.UserKind;
import dev.twofold.engine.signin.Audience;
import dev.twofold.engine.signin.SignIn;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SignInEvaluatorTest {
  private static final SignIn LEGACY_WITH_DEVICE =
      by(ClientAppType.OTHER, device(true, TrustType.AZURE_AD));

  @Test
  @DisplayName("DIM-01: other legacy clients present no device")
  void legacyWithDevice() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> outcomes(tenant(), member(), LEGACY_WITH_DEVICE))
        .withMessageContaining("DIM-01");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new SignInEvaluator(tenant()).mismatches(policy(p -> p), member(), LEGACY_WITH_DEVICE));
  }

  @Test
  @DisplayName("DIM-02: Exchange ActiveSync is for Exchange Online")
  void activeSyncElsewhere() {
    for (Audience audience :
        List.of(new Audience.Application(AZURE), new Audience.BaselineScopes())) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> outcomes(tenant(), member(), activeSync(to(audience))))
          .withMessageContaining("DIM-02");
    }
    assertThat(outcomes(tenant(), member(), activeSync(ordinary()))).isEqualTo(OPEN);
  }

  @Test
  @DisplayName("DIM-06: the intranet claim needs a federated user")
  void claimOfManagedUser() {
    EvaluatedSignIn evaluated =
        new SignInEvaluator(with(tenant(), federated("fabrikam.com")))
            .evaluate(comingFrom(intranet()));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> evaluated.outcomes(member()))
        .withMessageContaining("DIM-06");
    assertThat(outcomes(with(tenant(), federated("Contoso.com")), member(), comingFrom(intranet())))
        .isEqualTo(OPEN);
  }

  @Test
  void oneEvaluationServesEveryUser() {
    Tenant tenant = tenant(policy(p -> p.include(groups("g1"))), policy(p -> p));
    SignInEvaluator evaluator = new SignInEvaluator(tenant);
    EvaluatedSignIn evaluated = evaluator.evaluate(comingFrom(network("192.0.2.1")));

    for (User user :
        List.of(
            member(),
            inGroups("g1"),
            holding("r1"),
            user(UserKind.B2B_DIRECT_CONNECT_USER, new HomeTenant.Entra("t1")))) {
      assertThat(evaluated.outcomes(user))
          .isEqualTo(evaluator.outcomes(user, comingFrom(network("192.0.2.1"))));
    }
  }

  private static SignIn activeSync(SignIn signIn) {
    return new SignIn(
        signIn.audience(),
        ClientAppType.EXCHANGE_ACTIVE_SYNC,
        TransferMethod.NONE,
        signIn.signInRisk(),
        signIn.userRisk(),
        signIn.insiderRisk(),
        signIn.device(),
        signIn.network(),
        DevicePlatform.IOS);
  }
}
