package dev.twofold.report.json;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Ways to write JSON. */
final class JsonForm {
  private static final JsonFactory COMPACT = JsonFactory.builder().build();
  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
  private static final DefaultPrettyPrinter INDENTED =
      new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                  .withArrayEmptySeparator("")
                  .withObjectEmptySeparator(""))
          .withArrayIndenter(INDENTER)
          .withObjectIndenter(INDENTER);

  private JsonForm() {}

  /** What {@code writing} writes, on one line. */
  static byte[] compact(Consumer<JsonGenerator> writing) {
    return written(writing, COMPACT, new Plain());
  }

  /** What {@code writing} writes, indented by two spaces. */
  static byte[] indented(Consumer<JsonGenerator> writing) {
    return written(writing, COMPACT, new Indented());
  }

  /** What {@code writing} writes: several values on one line each, {@code separator} between. */
  static byte[] values(String separator, Consumer<JsonGenerator> writing) {
    return written(
        writing, JsonFactory.builder().rootValueSeparator(separator).build(), new Plain());
  }

  private static byte[] written(
      Consumer<JsonGenerator> writing, JsonFactory factory, ObjectWriteContext context) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = factory.createGenerator(context, (OutputStream) bytes)) {
      writing.accept(json);
    }
    return bytes.toByteArray();
  }

  private static final class Plain extends ObjectWriteContext.Base {}

  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      return INDENTED.createInstance();
    }
  }
}
