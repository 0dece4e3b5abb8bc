package dev.twofold.emulator.odata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twofold.emulator.tenant.HeldContent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What filters say of one row, by hand. */
class FilterExpectationsTest {
  private static final ObjectNode ROW =
      HeldContent.json(
          "{'@odata.type':'#microsoft.graph.ipNamedLocation','id':'5b0f6d3e-8c27-4a19-b7d4-91e2c3f4a502',"
              + "'displayName':'Mira Holm','accountEnabled':true,'deleted':false,'userType':'Member','creationType':null,"
              + "'createdDateTime':'2026-08-20T07:14:03Z','status':{'errorCode':0},'score':7.5,"
              + "'signInEventTypes':['interactiveUser'],'assignedLicenses':[{'skuId':'cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46'}],"
              + "'groupTypes':[],'scenarios':'new,secureFoundation','quote':'O\\u0027Neil'}");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          displayName eq 'Mira Holm' | true
          displayName eq 'mira holm' | true
          DISPLAYNAME eq 'mira holm' | true
          displayName ne 'Mira Holm' | false
          displayName gt 'Lina' | true
          displayName lt 'Lina' | false
          'Mira Holm' eq displayName | true
          'Lina' lt displayName | true
          quote eq 'O''Neil' | true
          accountEnabled eq true | true
          accountEnabled eq false | false
          accountEnabled ne true | false
          accountEnabled | true
          deleted | false
          displayName | false
          not accountEnabled | false
          creationType eq null | true
          creationType ne null | false
          creationType ne 'Invitation' | true
          missing eq null | true
          missing eq 'x' | false
          missing ge 'x' | false
          userType in ('Guest', 'Member') | true
          userType in ('Guest') | false
          id eq 5b0f6d3e-8c27-4a19-b7d4-91e2c3f4a502 | true
          id eq '5B0F6D3E-8C27-4A19-B7D4-91E2C3F4A502' | true
          status/errorCode eq 0 | true
          status/errorCode ne 0 | false
          status/errorCode ge 1 | false
          score eq 7.50 | true
          score lt 8 | true
          score gt -1 | true
          score eq '7.5' | false
          createdDateTime ge 2026-08-20T00:00:00Z | true
          createdDateTime ge 2026-08-20T07:14:03Z | true
          createdDateTime gt 2026-08-20T07:14:03Z | false
          createdDateTime le 2026-08-20T07:14:03.5Z | true
          createdDateTime lt 2026-08-20 | false
          createdDateTime eq 2026-08-20T09:14:03+02:00 | true
          startsWith(displayName,'mira') | true
          startswith(displayName, 'holm') | false
          endsWith(displayName,'HOLM') | true
          contains(displayName,'ra H') | true
          startsWith(displayName,'mira') eq true | true
          startsWith(displayName,'mira') eq false | false
          signInEventTypes/any(t: t eq 'interactiveUser') | true
          signInEventTypes/any(t: t eq 'nonInteractiveUser') | false
          signInEventTypes/any(t: t ne 'nonInteractiveUser') | true
          signInEventTypes/all(t: t eq 'interactiveUser') | true
          signInEventTypes/any() | true
          groupTypes/any() | false
          groupTypes/any(c:c eq 'Unified') | false
          assignedLicenses/any(x:x/skuId eq cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46) | true
          assignedLicenses/$count eq 0 | false
          assignedLicenses/$count ne 0 | true
          groupTypes/$count eq 0 | true
          isof('microsoft.graph.ipNamedLocation') | true
          isof('microsoft.graph.countryNamedLocation') | false
          scenarios has 'secureFoundation' | true
          scenarios has 'zeroTrust' | false
          accountEnabled eq true and userType eq 'Guest' | false
          accountEnabled eq true or userType eq 'Guest' | true
          deleted eq true or accountEnabled eq true and userType eq 'Member' | true
          (deleted eq true or accountEnabled eq true) and userType eq 'Guest' | false
          not (userType eq 'Guest') | true
          not(startsWith(displayName,'M')) | false
          """)
  void aFilterSaysWhatItShould(String filter, boolean expected) {
    assertThat(Filter.parse(filter).matches(ROW)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "displayName eq",
        "displayName eq x",
        "displayName == 'x'",
        "displayName eq 'x",
        "(displayName eq 'x'",
        "displayName eq 'x')",
        "displayName eq 'x' and",
        "foo(displayName,'x')",
        "startsWith(displayName)",
        "x/some(a: a eq 1)",
        "createdDateTime ge '2026-08-20T00:00:00Z'",
        "createdDateTime ge 2026-99-20T00:00:00Z",
        "displayName in 'x'",
        "displayName eq 'x' & 1"
      })
  void whatIsNoFilterIsRefused(String filter) {
    assertThatThrownBy(() -> Filter.parse(filter))
        .isInstanceOfSatisfying(
            QueryRefused.class, refused -> assertThat(refused.status()).isEqualTo(400));
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 5000})
  void deepNestingIsRefused(int depth) {
    String filter = "(".repeat(depth) + "a eq 1" + ")".repeat(depth);

    assertThatThrownBy(() -> Filter.parse(filter)).isInstanceOf(QueryRefused.class);
  }
}
