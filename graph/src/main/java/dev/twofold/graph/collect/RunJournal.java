package dev.twofold.graph.collect;

import dev.twofold.snapshot.json.Json;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/**
 * What a run has done so far, a line for each collection that it settled: the first line is the run
 * as it began, the last one of a run that is over says so. A line that was cut short, and whatever
 * follows it, counts for nothing.
 */
final class RunJournal implements Closeable {
  private final Path file;
  private final Disk disk;
  private Optional<OutputStream> out = Optional.empty();

  RunJournal(Path file, Disk disk) {
    this.file = file;
    this.disk = disk;
  }

  /** The run that left this journal, as far as it came; empty where there is none. */
  Optional<RunFile> left() throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    List<String> lines =
        new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    Optional<RunFile> run =
        lines.stream().findFirst().flatMap(RunJournal::tree).flatMap(RunFileReader::read);
    for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
      Optional<JsonNode> entry = tree(line);
      if (entry.isEmpty() || run.isEmpty()) {
        return run;
      }
      run = run.map(known -> RunFileReader.apply(entry.get(), known));
    }
    return run;
  }

  private static Optional<JsonNode> tree(String line) {
    try (JsonParser parser = Json.parser(line.getBytes(StandardCharsets.UTF_8))) {
      return Optional.of(parser.readValueAsTree());
    } catch (JacksonException _) {
      return Optional.empty(); // The process died while it wrote the line.
    }
  }

  /** Begins with this run, in place of what was noted before. */
  void begin(RunFile run) throws IOException {
    close();
    Path part = SnapshotFolder.part(file);
    OutputStream begun = disk.create(part);
    try (begun) {
      write(begun, RunFileWriter.json(run));
    }
    disk.move(part, file);
    out = Optional.of(disk.append(file));
  }

  /** Notes what became of a collection of this run. */
  void note(RunFile run, String collection) throws IOException {
    append(RunFileWriter.entry(run, collection));
  }

  /** Notes that this run is over. */
  void end(RunFile run) throws IOException {
    append(RunFileWriter.end(run));
  }

  private void append(JsonNode line) throws IOException {
    write(out.orElseThrow(() -> new IllegalStateException("not begun")), line);
  }

  private static void write(OutputStream to, JsonNode line) throws IOException {
    to.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    to.flush();
  }

  /** Removes it. */
  void remove() throws IOException {
    close();
    disk.delete(file);
  }

  @Override
  public void close() throws IOException {
    if (out.isPresent()) {
      OutputStream open = out.get();
      out = Optional.empty();
      open.close();
    }
  }
}
