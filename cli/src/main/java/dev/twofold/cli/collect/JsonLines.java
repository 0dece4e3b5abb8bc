package dev.twofold.cli.collect;

import dev.twofold.graph.collect.Problem;
import dev.twofold.graph.collect.Progress;
import dev.twofold.graph.collect.TenantOutcome;
import dev.twofold.graph.collect.TenantResult;
import java.io.PrintStream;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Progress and results as JSON, an object a line. */
final class JsonLines {
  private static final JsonFactory JSON = new JsonFactory();

  private final PrintStream out;

  JsonLines(PrintStream out) {
    this.out = out;
  }

  void progress(Progress.View view) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      json.writeStringProperty("at", view.at().toString());
      json.writeNumberProperty("tenantsDone", view.tenantsDone());
      json.writeNumberProperty("tenants", view.tenants());
      json.writeNumberProperty("calls", view.calls());
      json.writeNumberProperty("rows", view.rows());
      json.writeNumberProperty("bytes", view.bytes());
      view.waitingFor().ifPresent(limit -> json.writeStringProperty("waitingFor", limit));
      view.left().ifPresent(left -> json.writeNumberProperty("secondsLeft", left.toSeconds()));
      json.writeEndObject();
    }
    print(line);
  }

  void outcome(TenantOutcome outcome) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      switch (outcome) {
        case TenantOutcome.Collected(TenantResult result) -> result(result, json);
        case TenantOutcome.Failed(String tenant, String message) -> {
          json.writeStringProperty("tenant", tenant);
          json.writeBooleanProperty("published", false);
          json.writeStringProperty("message", message);
        }
      }
      json.writeEndObject();
    }
    print(line);
  }

  private static void result(TenantResult result, JsonGenerator json) {
    json.writeStringProperty("tenant", result.tenant());
    result.tenantId().ifPresent(id -> json.writeStringProperty("tenantId", id));
    result.displayName().ifPresent(name -> json.writeStringProperty("displayName", name));
    json.writeBooleanProperty("published", result.published());
    json.writeNumberProperty("read", result.read());
    json.writeNumberProperty("notRead", result.notRead());
    json.writeNumberProperty(
        "notLicensed", result.collections().size() - result.read() - result.notRead());
    json.writeNumberProperty("rows", result.rows());
    json.writeNumberProperty("calls", result.calls());
    json.writeNumberProperty("bytes", result.bytes());
    json.writeNumberProperty("seconds", result.took().toMillis() / 1000.0);
    result.worst().ifPresent(problem -> problem(problem, json));
  }

  private static void problem(Problem problem, JsonGenerator json) {
    json.writeStringProperty("reason", problem.reason().word());
    json.writeStringProperty("code", problem.code());
    json.writeStringProperty("message", problem.message());
  }

  private synchronized void print(StringWriter line) {
    out.print(line + "\n");
    out.flush();
  }
}
