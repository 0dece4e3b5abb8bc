package dev.twofold.server.api;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.SnakeYamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.Yaml;

/** openapi.yaml, to hold answers against. */
final class Contract {
  private static final URI PLACE = URI.create("https://twofold.example/openapi");

  private final Map<String, Object> document;
  private final Validator validator;

  private Contract(String text) {
    this.document = new Yaml().load(text);
    this.validator =
        new ValidatorFactory().withJsonNodeFactory(new SnakeYamlNode.Factory()).createValidator();
    validator.registerSchema(PLACE, new SnakeYamlNode.Factory().create(text));
  }

  static Contract read() throws IOException {
    try (InputStream in = Contract.class.getResourceAsStream("/openapi.yaml")) {
      return new Contract(
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** The paths that are described. */
  Set<String> paths() {
    return new TreeSet<>(map(document, "paths").keySet());
  }

  /** What is wrong with an answer, by the schema of its name. */
  List<String> faults(String schema, String json) {
    URI place = URI.create(PLACE + "#/components/schemas/" + schema);
    return validator.validate(place, new SnakeYamlNode.Factory().create(json)).getErrors().stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getError())
        .toList();
  }

  /** The properties of a schema in their order. */
  List<String> properties(String schema) {
    return List.copyOf(
        map(map(map(map(document, "components"), "schemas"), schema), "properties").keySet());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> in, String name) {
    return (Map<String, Object>) Objects.requireNonNull(in.get(name), name);
  }
}
