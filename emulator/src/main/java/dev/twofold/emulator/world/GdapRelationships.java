package dev.twofold.emulator.world;

import dev.twofold.emulator.world.Customer.Assignment;
import dev.twofold.emulator.world.Customer.Relationship;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** The relationship that each customer of a world of snapshots has with the partner. */
final class GdapRelationships {
  /**
   * What reading everything and the remedies take: Global Reader, Security Reader, Security
   * Administrator, Conditional Access Administrator, Authentication Policy Administrator, User
   * Administrator and Cloud Application Administrator (graph-api part 9, smallest GDAP role set).
   */
  private static final List<String> ROLES =
      List.of(
          "f2ef992c-3afb-46b9-b7cf-a126ee74c451",
          "5d6b6bb7-de71-4623-b4af-96380a352509",
          "194ae4cb-b126-40b2-bd5b-6091b380977d",
          "b1be1c3e-b65d-4f19-8427-f6fa0d97feb9",
          "0526716b-113d-4c15-b2c8-68e3c22b9f80",
          "fe930be7-5e62-47db-91af-98c3a49a38b1",
          "158c047a-c907-4556-b7ef-446551a6b5f7");

  private static final Duration AGE = Duration.ofDays(30);
  private static final Duration LENGTH = Duration.ofDays(730);

  private GdapRelationships() {}

  /** An active one, made 30 days before {@code now}. */
  static Relationship active(String tenantId, String customerName, Instant now) {
    Instant created = now.minus(AGE).truncatedTo(ChronoUnit.SECONDS);
    return new Relationship(
        stableId("relationship", tenantId) + "-" + TwofoldPartner.TENANT_ID,
        nameOf(customerName, tenantId),
        "active",
        ROLES,
        created,
        created.plus(1, ChronoUnit.HOURS),
        created.plus(LENGTH),
        "P180D",
        List.of(
            new Assignment(
                stableId("assignment", tenantId),
                TwofoldPartner.TECHNICIANS_GROUP,
                ROLES,
                "active")));
  }

  /** Unique for a partner and at most 50 characters (graph-api part 4). */
  private static String nameOf(String customerName, String tenantId) {
    String end = " " + tenantId.substring(0, Math.min(8, tenantId.length()));
    String start = "Twofold " + customerName;
    return start.substring(0, Math.min(start.length(), 50 - end.length())) + end;
  }

  private static String stableId(String kind, String tenantId) {
    return UUID.nameUUIDFromBytes((kind + " " + tenantId).getBytes(StandardCharsets.UTF_8))
        .toString();
  }
}
