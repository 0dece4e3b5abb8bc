package dev.twofold.engine.assessment;

/**
 * A fault of ours: the proof names a sign-in as open, and the independent evaluation of that one
 * sign-in does not agree. Nothing that was found can be trusted then.
 */
public final class WitnessNotConfirmed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WitnessNotConfirmed(String message) {
    super(message);
  }
}
