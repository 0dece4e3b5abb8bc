package dev.twofold.emulator.identity;

import dev.twofold.emulator.tenant.Answer;
import dev.twofold.emulator.tenant.Rows;
import dev.twofold.emulator.tenant.TenantContent;
import dev.twofold.emulator.world.App;
import dev.twofold.emulator.world.Customer;
import dev.twofold.emulator.world.Customer.Assignment;
import dev.twofold.emulator.world.Customer.Relationship;
import dev.twofold.emulator.world.Partner;
import dev.twofold.emulator.world.Partner.Technician;
import dev.twofold.emulator.world.World;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A partner with two technicians and three customers: one good, one without consent, one without
 * GDAP.
 */
public final class TestWorld implements World {
  static final String PARTNER = "a7c1e0d2-51b4-4f0e-9a36-2f6b8d9c1e01";
  static final String GOOD = "5b0f6d3e-8c27-4a19-b7d4-91e2c3f4a502";
  static final String NO_CONSENT = "1d9e7c44-3b52-4e0b-a8c7-6f1b2d3c4e05";
  static final String NO_GDAP = "33333333-3b52-4e0b-a8c7-6f1b2d3c4e05";
  static final String CLIENT = "c2d7b6a1-0e54-4f3a-8c19-7b5d3a2e1f60";
  static final String OTHER_CLIENT = "d3d7b6a1-0e54-4f3a-8c19-7b5d3a2e1f61";
  static final String SECRET = "s3cret & more+%";

  static final String GLOBAL_READER = "f2ef992c-3afb-46b9-b7cf-a126ee74c451";
  static final String SECURITY_READER = "5d6b6bb7-de71-4623-b4af-96380a352509";
  static final String SECURITY_ADMINISTRATOR = "194ae4cb-b126-40b2-bd5b-6091b380977d";
  static final String HELPDESK = "729827e3-9c14-49f7-bb1b-9608f156bbb8";

  private static final String READERS = "de0a61c7-93f2-4f1b-a9d4-3b2c1d0e9f88";
  private static final String ADMINS = "de0a61c7-93f2-4f1b-a9d4-3b2c1d0e9f89";

  /** With MFA, in the group of readers. */
  static final Technician MIRA =
      new Technician(
          "e4a1b2c3-7d68-4f50-9b21-0c5d6e7f8a91",
          "mira@partner.example",
          "Mira <Holm>",
          List.of(READERS),
          true,
          true);

  /** Without MFA, in both groups. */
  static final Technician JON =
      new Technician(
          "f5a1b2c3-7d68-4f50-9b21-0c5d6e7f8a92",
          "jon@partner.example",
          "Jon Berg",
          List.of(READERS, ADMINS),
          false,
          false);

  private final List<App> apps;
  private final List<Customer> customers =
      List.of(
          customer(GOOD, "nordlicht", true, List.of(ended(), active())),
          customer(NO_CONSENT, "gruenwald", false, List.of(active())),
          customer(NO_GDAP, "seeblick", true, List.of(ended())));

  TestWorld() {
    this(List.of());
  }

  TestWorld(List<X509Certificate> certificates) {
    Set<String> appRoles = Set.of("Policy.Read.All", "AuditLog.Read.All");
    Set<String> scopes = Set.of("Policy.Read.All", "User.Read.All");
    apps =
        List.of(
            new App(CLIENT, "Posture Reader", List.of(SECRET), certificates, appRoles, scopes),
            new App(OTHER_CLIENT, "Native", List.of(), List.of(), Set.of(), scopes));
  }

  private static Customer customer(
      String id, String name, boolean consented, List<Relationship> relationships) {
    return new Customer(id, name, name + ".example", consented, relationships);
  }

  private static Relationship active() {
    return relationship(
        "active",
        List.of(
            new Assignment("1", READERS, List.of(GLOBAL_READER), "active"),
            new Assignment("2", ADMINS, List.of(SECURITY_ADMINISTRATOR, HELPDESK), "active"),
            new Assignment("3", READERS, List.of(SECURITY_READER), "deleting")));
  }

  private static Relationship ended() {
    return relationship(
        "terminated", List.of(new Assignment("4", READERS, List.of(SECURITY_READER), "active")));
  }

  /** The customer approved all but the helpdesk role. */
  private static Relationship relationship(String status, List<Assignment> assignments) {
    Instant made = Instant.parse("2026-02-03T08:11:20Z");
    List<String> approved = List.of(GLOBAL_READER, SECURITY_READER, SECURITY_ADMINISTRATOR);
    Instant end = Instant.parse("2028-02-03T08:11:20Z");
    return new Relationship(
        status, "Posture", status, approved, made, made, end, "PT0S", assignments);
  }

  App app() {
    return apps.getFirst();
  }

  @Override
  public Partner partner() {
    return new Partner(PARTNER, "Partner", "partner.example", List.of(MIRA, JON));
  }

  @Override
  public Customers customers() {
    return new Customers() {
      @Override
      public int size() {
        return customers.size();
      }

      @Override
      public Customer customer(int number) {
        return customers.get(number);
      }

      @Override
      public Optional<Customer> find(String tenantId) {
        return customers.stream().filter(c -> c.tenantId().equals(tenantId)).findFirst();
      }
    };
  }

  @Override
  public Optional<TenantContent> content(String tenantId) {
    return tenantId.equals(PARTNER) ? Optional.of(new PartnerContent()) : Optional.empty();
  }

  @Override
  public Optional<String> tenantId(String idOrDomain) {
    String name = idOrDomain.toLowerCase(Locale.ROOT);
    if (name.equals(PARTNER) || name.equals("partner.example")) {
      return Optional.of(PARTNER);
    }
    return customers.stream()
        .filter(c -> c.tenantId().equals(name) || c.domain().equals(name))
        .map(Customer::tenantId)
        .findFirst();
  }

  @Override
  public List<App> apps() {
    return apps;
  }

  /** Mira is a Security Reader at home, and the readers are Global Readers. */
  private static final class PartnerContent implements TenantContent, Rows {
    private final List<ObjectNode> assignments =
        List.of(
            assignment(MIRA.objectId().toUpperCase(Locale.ROOT), SECURITY_READER, "/"),
            assignment(READERS, GLOBAL_READER, "/"),
            assignment(READERS, HELPDESK, "/administrativeUnits/1"),
            assignment(ADMINS, SECURITY_ADMINISTRATOR, "/"));

    private static ObjectNode assignment(String principal, String role, String scope) {
      return JsonNodeFactory.instance
          .objectNode()
          .put("principalId", principal)
          .put("roleDefinitionId", role)
          .put("directoryScopeId", scope);
    }

    @Override
    public String id() {
      return PARTNER;
    }

    @Override
    public String displayName() {
      return "Partner";
    }

    @Override
    public String domain() {
      return "partner.example";
    }

    @Override
    public Answer read(String path) {
      return path.equals("roleManagement/directory/roleAssignments")
          ? new Answer.Many(this)
          : new Answer.Nothing();
    }

    @Override
    public int size() {
      return assignments.size();
    }

    @Override
    public ObjectNode row(int number) {
      return assignments.get(number).deepCopy();
    }

    @Override
    public OptionalInt numberOf(String id) {
      return OptionalInt.empty();
    }
  }
}
