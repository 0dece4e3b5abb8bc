package dev.twofold.emulator.synthetic.log;

import dev.twofold.emulator.synthetic.tenant.CloudApp;
import dev.twofold.engine.signin.SignIn;

/**
 * One attempt to sign in, before anything is decided.
 *
 * @param visitor who
 * @param app what for
 * @param signIn the attempt as the engine knows it
 * @param client how the client is called in the log
 * @param place where it comes from
 * @param knows what whoever signs in knows
 * @param interactive whether somebody sat in front of it
 */
record Attempt(
    Visitor visitor,
    CloudApp app,
    SignIn signIn,
    String client,
    Place place,
    Knows knows,
    boolean interactive) {

  /** What whoever signs in knows. */
  enum Knows {
    /** The password, and has the user's phone. */
    EVERYTHING,
    /** The password only: a thief. */
    PASSWORD,
    /** Nothing; the password is wrong. */
    NOTHING
  }

  /** Where an attempt comes from. */
  record Place(
      String address, String countryCode, String city, double latitude, double longitude) {}
}
