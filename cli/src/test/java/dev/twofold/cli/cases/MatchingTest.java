package dev.twofold.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class MatchingTest {
  private static final String EXCHANGE = "00000002-0000-0ff1-ce00-000000000000";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "browser             | browser",
        "not other           | browser",
        "not US              | null",
        "present             | browser",
        "null                | null",
        "true                | true",
        "1                   | 1",
        "[iOS, android]      | android",
        "in 203.0.113.0/24   | 203.0.113.7",
        "not in 10.0.0.0/8   | 203.0.113.7",
        "in 0.0.0.0/0 but not in 10.0.0.0/8, 192.168.0.0/16 | 203.0.113.7",
        "'in ::/0'           | '2001:db8::1'",
        "Exchange            | " + EXCHANGE,
        "in Office365        | " + EXCHANGE,
        "not in MicrosoftAdminPortals | " + EXCHANGE,
        "{isCompliant: true} | {isCompliant: true, trustType: AzureAD}",
        "{trustType: null}   | {isCompliant: true}",
      })
  void matches(String expected, String actual) {
    assertThat(Matching.matches(yaml(expected), yaml(actual))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "browser             | other",
        "not other           | other",
        "present             | null",
        "null                | browser",
        "true                | false",
        "true                | null",
        "[iOS, android]      | windows",
        "in 203.0.113.0/24   | 203.0.114.7",
        "not in 10.0.0.0/8   | 10.1.2.3",
        "in 0.0.0.0/0 but not in 10.0.0.0/8, 192.168.0.0/16 | 192.168.1.1",
        "in 0.0.0.0/0        | '2001:db8::1'",
        "'in ::/0'           | 203.0.113.7",
        "in 203.0.113.0/24   | null",
        "not in Office365    | " + EXCHANGE,
        "{isCompliant: true} | {isCompliant: false}",
        "{isCompliant: true} | null",
      })
  void differs(String expected, String actual) {
    assertThat(Matching.matches(yaml(expected), yaml(actual))).isFalse();
  }

  @Test
  void aNumberIsTheSameWhateverItsSize() {
    assertThat(Matching.matches(Json.tree(3), Json.tree(3L))).isTrue();
  }

  private static JsonNode yaml(String text) {
    return YAMLMapper.builder().build().readTree(text);
  }
}
