package dev.twofold.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReaderTest {

  @ParameterizedTest
  @CsvSource({
    "0,200,0%",
    "1,200,<1%",
    "1,150,<1%",
    "1,100,1%",
    "199,200,99%",
    "200,200,100%",
    "0,0,–"
  })
  void aShareIsNeverNoneOrAllByRoundingAlone(long part, long whole, String text) {
    assertThat(new Reader(Locale.UK, Instant.EPOCH).share(part, whole)).isEqualTo(text);
  }
}
