package dev.twofold.engine.meaning;

import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.LocationCondition;
import dev.twofold.engine.access.LocationSelection;
import dev.twofold.engine.signin.Network;
import dev.twofold.engine.signin.SignIn;

/** The network condition (mfa-semantics CA-801 to CA-813). */
final class OnLocation implements Condition {
  private final Places places;
  private final OnLocationWords words;

  OnLocation(Places places) {
    this.places = places;
    this.words = new OnLocationWords(places);
  }

  @Override
  public AnalysisReason reason() {
    return AnalysisReason.LOCATION;
  }

  @Override
  public Answer matches(ConditionalAccessPolicy policy, SignIn signIn) {
    return policy
        .locations()
        .map(condition -> matches(condition, signIn.network()))
        .orElse(Answer.YES);
  }

  /** Exclude wins (CA-802). */
  private Answer matches(LocationCondition condition, Network network) {
    return isIn(condition.include(), network).and(isIn(condition.exclude(), network).not());
  }

  private Answer isIn(LocationSelection selection, Network network) {
    Answer trusted = selection.allTrusted() ? places.isTrusted(network) : Answer.NO;
    Answer named = Answer.any(selection.ids().stream().map(id -> places.isIn(id, network)));
    return Answer.of(selection.all()).or(trusted).or(named);
  }

  @Override
  public String why(ConditionalAccessPolicy policy, SignIn signIn) {
    return policy.locations().map(condition -> why(condition, signIn.network())).orElse("");
  }

  private String why(LocationCondition condition, Network network) {
    if (isIn(condition.exclude(), network) == Answer.YES) {
      return words.excluded(condition.exclude(), network);
    }
    return isIn(condition.include(), network) == Answer.NO
        ? words.notIncluded(condition.include(), network)
        : words.unread(condition, network);
  }
}
