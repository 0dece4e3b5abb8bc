package dev.twofold.report.coverage;

import dev.twofold.engine.signin.SignIn;
import java.util.List;

/**
 * A column of the coverage map.
 *
 * @param heading what the sign-ins go to
 * @param way how they are made
 * @param signIns the sign-ins
 */
public record Column(String heading, String way, List<SignIn> signIns) {

  public Column {
    signIns = List.copyOf(signIns);
  }
}
