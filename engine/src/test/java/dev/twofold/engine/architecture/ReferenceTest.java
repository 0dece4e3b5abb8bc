package dev.twofold.engine.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.twofold.engine.access.ApplicationGroups;
import dev.twofold.engine.directory.DirectoryRoles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The constants that stand for normative reference files say what the files say. */
class ReferenceTest {
  private static final Pattern ID = Pattern.compile("\"([0-9a-f-]{36})\"");

  @Test
  void rolesAreThoseOfTheReference() throws IOException {
    String roles = reference("roles.json");
    assertThat(DirectoryRoles.SECURITY_DEFAULTS).isEqualTo(ids(roles, "securityDefaults"));
    assertThat(DirectoryRoles.SYNCHRONIZATION).isEqualTo(ids(roles, "synchronization"));
    assertThat(DirectoryRoles.NOT_ADMIN).isEqualTo(ids(roles, "notAdmin"));
  }

  @Test
  void applicationGroupsAreThoseOfTheReference() throws IOException {
    String groups = reference("app-groups.json");
    for (String name :
        Set.of("Office365", "MicrosoftAdminPortals", "797f4846-ba00-4fd7-ba43-dac1f8f63013")) {
      assertThat(Set.copyOf(ApplicationGroups.coveredBy(name)))
          .as(name)
          .isEqualTo(ids(groups, name));
    }
    assertThat(ApplicationGroups.SECURITY_DEFAULTS_AZURE_MANAGEMENT)
        .isEqualTo(ids(groups, "securityDefaultsAzureManagement"));
    assertThat(ApplicationGroups.OUTSIDE_THE_PROOF).isEqualTo(ids(groups, "outsideTheProof"));
  }

  private static String reference(String file) throws IOException {
    Path path = Path.of(System.getProperty("twofold.shared", "."), "reference", file);
    assumeTrue(Files.exists(path), "the reference is not beside the project: " + file);
    return Files.readString(path);
  }

  private static Set<String> ids(String json, String key) {
    Matcher list =
        Pattern.compile("\"%s\":\\s*\\[([^]]*)]".formatted(Pattern.quote(key))).matcher(json);
    assertThat(list.find()).as(key).isTrue();
    Matcher id = ID.matcher(list.group(1));
    Set<String> ids = new LinkedHashSet<>();
    while (id.find()) {
      ids.add(id.group(1));
    }
    return ids;
  }
}
