package dev.twofold.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.twofold.cli.CommandLineRun;
import dev.twofold.cli.FakeEngine;
import dev.twofold.cli.Sample;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows that a spreadsheet opens. */
final class CsvReportTest {

  private static NamedCsvRecord row(String csv) {
    return CsvReader.builder().ofNamedCsvRecord(csv.substring(1)).stream()
        .findFirst()
        .orElseThrow();
  }

  private static String csv(String displayName) {
    return CommandLineRun.over(
            List.of(Sample.gap(Sample.user("u1", displayName), Sample.signIn())),
            "assess",
            "t",
            "--format",
            "csv")
        .out();
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
  void defusesFormulas(String name) {
    assertThat(row(csv(name)).getField("displayName")).isEqualTo("'" + name);
  }

  @Test
  void leavesOtherTextAlone() {
    String name = "Zoë \"the\" O'Neil, 日本\nsecond line";

    assertThat(row(csv(name)).getField("displayName")).isEqualTo(name);
  }

  @Test
  void beginsWithAByteOrderMark() {
    assertThat(csv("Ada")).startsWith("\uFEFFid,userPrincipalName,");
  }

  @Test
  void saysTheWitnessInWordsAndInCells() {
    NamedCsvRecord row = row(csv("Ada"));

    assertThat(row.getField("witness"))
        .isEqualTo(
            "Exchange Online, in a browser, on Windows, from 203.0.113.7 in France (FR), on an"
                + " unregistered device");
    assertThat(row.getField("witnessIpAddress")).isEqualTo("203.0.113.7");
    assertThat(row.getField("because")).startsWith("CA001: 203.0.113.7 is in");
  }

  @Test
  void namesTheSourceOnlyWhereThereAreSeveral() {
    var verdicts = List.of(Sample.always(Sample.user("u1", "Ada")));
    FakeEngine engine = new FakeEngine(Map.of("a", verdicts, "b", verdicts));

    String csv = CommandLineRun.with(engine, "assess", "a", "b", "--format", "csv").out();

    assertThat(csv.lines().map(line -> line.split(",", -1)[0]))
        .containsExactly("\uFEFFsource", "a", "b");
  }
}
