package dev.twofold.emulator.synthetic;

import static dev.twofold.emulator.synthetic.tenant.RoleIds.AUTHENTICATION_ADMINISTRATOR;
import static dev.twofold.emulator.synthetic.tenant.RoleIds.AUTHENTICATION_POLICY_ADMINISTRATOR;
import static dev.twofold.emulator.synthetic.tenant.RoleIds.CLOUD_APPLICATION_ADMINISTRATOR;
import static dev.twofold.emulator.synthetic.tenant.RoleIds.CONDITIONAL_ACCESS_ADMINISTRATOR;
import static dev.twofold.emulator.synthetic.tenant.RoleIds.DIRECTORY_READERS;
import static dev.twofold.emulator.synthetic.tenant.RoleIds.GLOBAL_READER;
import static dev.twofold.emulator.synthetic.tenant.RoleIds.HELPDESK_ADMINISTRATOR;
import static dev.twofold.emulator.synthetic.tenant.RoleIds.SECURITY_ADMINISTRATOR;
import static dev.twofold.emulator.synthetic.tenant.RoleIds.SECURITY_READER;
import static dev.twofold.emulator.synthetic.tenant.RoleIds.USER_ADMINISTRATOR;

import dev.twofold.emulator.synthetic.company.Draw;
import dev.twofold.emulator.synthetic.company.IdSeries;
import dev.twofold.emulator.world.Customer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The granular delegated admin relationships of synthetic customers (graph-api part 4): most have
 * one that is active, and each kind of trouble occurs.
 */
final class Relationships {
  private static final List<String> ALL_READS =
      List.of(GLOBAL_READER, SECURITY_READER, DIRECTORY_READERS);
  private static final List<String> WITH_CHANGES =
      List.of(
          GLOBAL_READER,
          SECURITY_READER,
          SECURITY_ADMINISTRATOR,
          CONDITIONAL_ACCESS_ADMINISTRATOR,
          AUTHENTICATION_POLICY_ADMINISTRATOR,
          AUTHENTICATION_ADMINISTRATOR,
          USER_ADMINISTRATOR,
          CLOUD_APPLICATION_ADMINISTRATOR);
  private static final List<String> SECURITY_ONLY = List.of(SECURITY_READER);
  private static final List<String> TOO_LITTLE = List.of(HELPDESK_ADMINISTRATOR);
  private static final String NO_EXTENSION = "PT0S";

  private final String partnerTenantId;
  private final List<String> groups;
  private final Instant now;

  /**
   * Relationships with one partner.
   *
   * @param groups the partner's groups that hold the roles, readers first
   */
  Relationships(String partnerTenantId, List<String> groups, Instant now) {
    this.partnerTenantId = partnerTenantId;
    this.groups = List.copyOf(groups);
    this.now = now;
  }

  /** The relationships of the customer with this key. */
  List<Customer.Relationship> of(long key, String customer) {
    Draw draw = new Draw(Draw.key(key, "relationships"));
    IdSeries ids = new IdSeries(key, "relationships");
    List<Customer.Relationship> found = new ArrayList<>();
    int kind = draw.below(100);
    if (kind < 5) {
      return List.of();
    }
    if (kind < 8) {
      found.add(ended(ids, "expired", customer, draw));
    } else if (kind < 11) {
      found.add(ended(ids, "terminated", customer, draw));
    } else if (kind < 18) {
      found.add(active(ids, "expiring", draw.between(1, 29), NO_EXTENSION, customer, draw));
    } else {
      String extension = draw.percent(60) ? "P180D" : NO_EXTENSION;
      found.add(active(ids, "active", draw.between(31, 700), extension, customer, draw));
    }
    if (kind >= 90) {
      found.add(relationship(ids, 3, "MLT_" + customer, "active", WITH_CHANGES, 100, NO_EXTENSION));
    } else if (kind >= 80) {
      found.add(
          relationship(ids, 4, customer + " support", "active", TOO_LITTLE, 300, NO_EXTENSION));
    }
    return found;
  }

  private Customer.Relationship active(
      IdSeries ids, String status, int daysLeft, String extension, String customer, Draw draw) {
    return relationship(ids, 0, customer + " posture", status, anyRoles(draw), daysLeft, extension);
  }

  private static List<String> anyRoles(Draw draw) {
    int kind = draw.below(100);
    if (kind < 55) {
      return WITH_CHANGES;
    }
    return kind < 85 ? ALL_READS : kind < 95 ? SECURITY_ONLY : TOO_LITTLE;
  }

  private Customer.Relationship ended(IdSeries ids, String status, String customer, Draw draw) {
    return relationship(
        ids, 1, customer + " old", status, ALL_READS, -draw.between(1, 200), NO_EXTENSION);
  }

  private Customer.Relationship relationship(
      IdSeries ids,
      int number,
      String name,
      String status,
      List<String> roles,
      int daysLeft,
      String extension) {
    Instant end = now.plus(Duration.ofDays(daysLeft));
    Instant created = end.minus(Duration.ofDays(730));
    return new Customer.Relationship(
        ids.id(number) + "-" + partnerTenantId,
        name.substring(0, Math.min(50, name.length())), // graph-api part 4: at most 50 characters
        status,
        roles,
        created,
        created.plus(Duration.ofHours(2)),
        end,
        extension,
        assignments(ids, number, roles, daysLeft > 0));
  }

  /** All roles for the first group, the changing ones beside that for the second. */
  private List<Customer.Assignment> assignments(
      IdSeries ids, int number, List<String> roles, boolean open) {
    String status = open ? "active" : "deleted";
    List<Customer.Assignment> assignments = new ArrayList<>();
    List<String> reading = roles.stream().filter(ALL_READS::contains).toList();
    List<String> changing = roles.stream().filter(role -> !ALL_READS.contains(role)).toList();
    int group = 0;
    for (List<String> part : List.of(reading, changing)) {
      if (!part.isEmpty()) {
        String id = ids.id(100 + 2 * number + group);
        assignments.add(new Customer.Assignment(id, groups.get(group), part, status));
      }
      group++;
    }
    return assignments;
  }
}
