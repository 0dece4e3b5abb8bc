package dev.twofold.cli;

import dev.twofold.cli.assess.Engine;
import dev.twofold.engine.verdict.UserVerdict;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A run of the command line and what came of it. */
public record CommandLineRun(int status, String out, String err) {

  /** A run over the tenant {@code t} with these verdicts. */
  public static CommandLineRun over(List<UserVerdict> verdicts, String... args) {
    return with(new FakeEngine(Map.of("t", verdicts)), args);
  }

  /** A run with this engine. */
  public static CommandLineRun with(Engine engine, String... args) {
    return in(StandardCharsets.UTF_8, engine, args);
  }

  /** A run whose output is in this charset. */
  public static CommandLineRun in(Charset charset, Engine engine, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Twofold.run(
            args,
            new PrintStream(out, true, charset),
            new PrintStream(err, true, charset),
            engine,
            () -> Sample.NOW);
    return new CommandLineRun(status, out.toString(charset), err.toString(charset));
  }
}
