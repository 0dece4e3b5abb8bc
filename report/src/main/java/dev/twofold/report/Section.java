package dev.twofold.report;

import dev.twofold.engine.standing.Statistics;
import dev.twofold.engine.verdict.UserVerdict;
import dev.twofold.engine.verdict.Warning;
import java.io.IOException;
import java.util.List;

/**
 * The part of a report about one tenant.
 *
 * @param <P> what a batch of verdicts is turned into before it is added
 */
public interface Section<P> {

  /** Turns a batch of verdicts into a part. Called by several threads at once. */
  P prepare(List<UserVerdict> batch);

  /** Adds the next part, in the order of the users. Called by one thread. */
  void add(P part) throws IOException;

  /** Ends the section, after the last part. */
  void end(Statistics statistics, List<Warning> warnings) throws IOException;
}
