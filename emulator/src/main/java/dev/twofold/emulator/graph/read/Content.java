package dev.twofold.emulator.graph.read;

import dev.twofold.emulator.graph.GraphCall;
import dev.twofold.emulator.odata.QueryRefused;
import dev.twofold.emulator.tenant.Answer;
import dev.twofold.emulator.tenant.ListRows;
import dev.twofold.emulator.tenant.Rows;
import dev.twofold.emulator.tenant.TenantContent;
import dev.twofold.emulator.web.GraphError;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Reads a tenant's collections, and refuses what its content refuses. */
final class Content {
  private Content() {}

  /** The path of a collection, with the call's variables in it, in small letters. */
  static String path(String template, GraphCall call) {
    String path = template;
    for (Map.Entry<String, String> variable : call.variables().entrySet()) {
      path =
          path.replace("{" + variable.getKey() + "}", variable.getValue().toLowerCase(Locale.ROOT));
    }
    return path;
  }

  /** The rows of a list; nothing where the tenant has no such list. */
  static Optional<Rows> known(TenantContent tenant, String path) {
    return switch (tenant.read(path)) {
      case Answer.Many(Rows rows) -> Optional.of(rows);
      case Answer.One(ObjectNode object) -> Optional.of(new ListRows(List.of(object)));
      case Answer.Refused(int status, String code, String message) ->
          throw new QueryRefused(status, code, message);
      case Answer.Nothing() -> Optional.empty();
    };
  }

  /** The rows of a list; none where the tenant has no such list. */
  static Rows rows(TenantContent tenant, String path) {
    return known(tenant, path).orElseGet(ListRows::empty);
  }

  /** A single object; nothing where the tenant has none. */
  static Optional<ObjectNode> object(TenantContent tenant, String path) {
    return switch (tenant.read(path)) {
      case Answer.One(ObjectNode object) -> Optional.of(object);
      case Answer.Many(Rows rows) -> stream(rows).findFirst();
      case Answer.Refused(int status, String code, String message) ->
          throw new QueryRefused(status, code, message);
      case Answer.Nothing() -> Optional.empty();
    };
  }

  /** The rows, one after the other, without holes. */
  static Stream<ObjectNode> stream(Rows rows) {
    return IntStream.range(0, rows.size())
        .filter(number -> !rows.isHole(number))
        .mapToObj(rows::row);
  }

  /** The row with this id. */
  static Optional<ObjectNode> find(Rows rows, String id) {
    OptionalInt number = rows.numberOf(id);
    return number.isPresent() && !rows.isHole(number.getAsInt())
        ? Optional.of(rows.row(number.getAsInt()))
        : Optional.empty();
  }

  /** The first row of which this is true. */
  static Optional<ObjectNode> find(Rows rows, Predicate<ObjectNode> wanted) {
    return stream(rows).filter(wanted).findFirst();
  }

  /** 404 for what does not exist. */
  static QueryRefused notFound(String id) {
    GraphError error = GraphError.notFound(id);
    return new QueryRefused(error.status(), error.code(), error.message());
  }
}
