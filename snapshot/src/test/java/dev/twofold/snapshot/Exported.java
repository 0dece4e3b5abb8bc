package dev.twofold.snapshot;

import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.directory.User;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An input that a test puts together, file by file. */
final class Exported {
  static final String POLICIES = "identity/conditionalAccess/policies.json";
  static final String GROUP = "11111111-0000-4000-8000-000000000001";
  static final String USER = "22222222-0000-4000-8000-000000000001";
  static final String OTHER_USER = "22222222-0000-4000-8000-000000000002";
  static final String GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";
  static final String ONE_USER =
      "{'value':[{'id':'%s','userPrincipalName':'ada@contoso.com','displayName':'Ada'}]}"
          .formatted(USER);

  private final Path folder;

  private Exported(Path folder) {
    this.folder = folder;
  }

  static Exported in(Path folder) {
    return new Exported(folder);
  }

  /** Adds a file; apostrophes stand for quotation marks. */
  Exported with(String path, String json) throws IOException {
    return with(path, json, StandardCharsets.UTF_8);
  }

  Exported with(String path, String json, Charset charset) throws IOException {
    return with(path, json.replace('\'', '"').getBytes(charset));
  }

  Exported with(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return this;
  }

  /** Adds a policy for the users that {@code users} says, which demands MFA. */
  Exported withPolicyFor(String users) throws IOException {
    return with(POLICIES, "{'value':[" + policy("P", users) + "]}");
  }

  static String policy(String name, String users) {
    return policyWith(name, users, "");
  }

  static String policyWith(String name, String users, String moreConditions) {
    return """
    {'id':'%s','displayName':'%s','state':'enabled','conditions':{'clientAppTypes':['all'],
     'applications':{'includeApplications':['All']},'users':{%s}%s},
     'grantControls':{'operator':'OR','builtInControls':['mfa']}}
    """
        .formatted(name, name, users, moreConditions);
  }

  Path path() {
    return folder;
  }

  Snapshot open() throws UnusableInputException {
    return Snapshot.open(folder);
  }

  static List<User> users(Snapshot snapshot) {
    List<User> users = new ArrayList<>();
    snapshot.forEachUser(users::add);
    return users;
  }

  static List<ConditionalAccessPolicy> policies(Snapshot snapshot) {
    return snapshot.tenant().policies().orElse(List.of());
  }

  static List<String> codes(Snapshot snapshot) {
    return snapshot.warnings().stream().map(warning -> warning.code()).distinct().toList();
  }

  static Path zip(Path zip, String entry, byte[] content) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry(entry));
      out.write(content);
      out.closeEntry();
    }
    return zip;
  }
}
