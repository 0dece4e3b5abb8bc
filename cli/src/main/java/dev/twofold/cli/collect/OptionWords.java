package dev.twofold.cli.collect;

import dev.twofold.graph.cloud.Cloud;
import dev.twofold.graph.collect.Extra;
import dev.twofold.graph.customers.CustomerList;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The words of the options of {@code collect}. */
public final class OptionWords {
  private OptionWords() {}

  /** Reads {@code us-gov}. */
  public static final class CloudName implements ITypeConverter<Cloud> {
    /** Makes it; picocli asks for a public constructor. */
    public CloudName() {}

    @Override
    public Cloud convert(String value) {
      return constant(Cloud.class, value);
    }
  }

  /** Reads {@code partner-center}. */
  public static final class ListName implements ITypeConverter<CustomerList.Source> {
    /** Makes it; picocli asks for a public constructor. */
    public ListName() {}

    @Override
    public CustomerList.Source convert(String value) {
      return constant(CustomerList.Source.class, value);
    }
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String value) {
    try {
      return Enum.valueOf(type, value.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException _) {
      throw new TypeConversionException("`%s` is not known".formatted(value));
    }
  }

  /** Reads {@code signIns}. */
  public static final class ExtraName implements ITypeConverter<Extra> {
    /** Makes it; picocli asks for a public constructor. */
    public ExtraName() {}

    @Override
    public Extra convert(String value) {
      return Extra.named(value)
          .orElseThrow(() -> new TypeConversionException("`%s` is not known".formatted(value)));
    }
  }

  /** Reads {@code 7d}. */
  public static final class Span implements ITypeConverter<Duration> {
    /** Makes it; picocli asks for a public constructor. */
    public Span() {}

    @Override
    public Duration convert(String value) {
      String iso = value.toUpperCase(Locale.ROOT);
      try {
        Duration span = Duration.parse((iso.endsWith("D") ? "P" : "PT") + iso);
        if (span.isPositive()) {
          return span;
        }
      } catch (DateTimeParseException _) {
        // Said below, like a span that is not positive.
      }
      throw new TypeConversionException("`%s` is no time such as 7d or 12h".formatted(value));
    }
  }
}
