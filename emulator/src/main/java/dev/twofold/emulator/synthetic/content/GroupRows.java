package dev.twofold.emulator.synthetic.content;

import dev.twofold.emulator.synthetic.posture.Sku;
import dev.twofold.emulator.synthetic.tenant.Account;
import dev.twofold.emulator.synthetic.tenant.Accounts;
import dev.twofold.emulator.synthetic.tenant.Blueprint;
import dev.twofold.emulator.synthetic.tenant.GroupPlan;
import dev.twofold.emulator.synthetic.tenant.Groups;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The groups and their members as Graph shows them (graph-api part 5). */
final class GroupRows {
  private final Blueprint tenant;
  private final Accounts accounts;
  private final Groups groups;

  GroupRows(Blueprint tenant, Accounts accounts, Groups groups) {
    this.tenant = tenant;
    this.accounts = accounts;
    this.groups = groups;
  }

  NumberedRows rows() {
    List<GroupPlan> all = groups.all();
    return new NumberedRows(all.size(), place -> row(all.get(place)), groups::place);
  }

  private ObjectNode row(GroupPlan group) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("id", groups.id(group.number()));
    row.putNull("deletedDateTime");
    row.put("displayName", group.displayName());
    row.putNull("description");
    putMail(row, group);
    putKind(row, group);
    if (tenant.traits().synchronised() && group.type() == GroupPlan.Type.SECURITY) {
      row.put("onPremisesSyncEnabled", true);
    } else {
      row.putNull("onPremisesSyncEnabled");
    }
    row.put("createdDateTime", tenant.now().minus(Duration.ofDays(600)).toString());
    ArrayNode licences = row.putArray("assignedLicenses");
    if (group.type() == GroupPlan.Type.LICENSING) {
      Sku product = tenant.mainProduct();
      licences.addObject().put("skuId", product.id()).putArray("disabledPlans");
    }
    return row;
  }

  private void putMail(ObjectNode row, GroupPlan group) {
    boolean mail = group.type() == GroupPlan.Type.MICROSOFT_365;
    String nickname = "group" + group.number() + "." + group.type().name().toLowerCase(Locale.ROOT);
    if (mail) {
      row.put("mail", nickname + "@" + tenant.company().domain());
    } else {
      row.putNull("mail");
    }
    row.put("mailEnabled", mail).put("mailNickname", nickname);
    row.put("securityEnabled", !mail);
    if (mail) {
      row.put("visibility", "Private");
    } else {
      row.putNull("visibility");
    }
  }

  private static void putKind(ObjectNode row, GroupPlan group) {
    ArrayNode types = row.putArray("groupTypes");
    row.putNull("isAssignableToRole");
    row.putNull("membershipRule");
    row.putNull("membershipRuleProcessingState");
    switch (group.type()) {
      case MICROSOFT_365 -> types.add("Unified");
      case ROLE_ASSIGNABLE -> row.put("isAssignableToRole", true);
      case DYNAMIC -> {
        types.add("DynamicMembership");
        row.put(
            "membershipRule", "(user.accountEnabled -eq true) and (user.userType -eq \"Member\")");
        row.put("membershipRuleProcessingState", "On");
      }
      case SECURITY, LICENSING -> row.put("isAssignableToRole", false);
    }
  }

  /** Who is in the group, nested groups and their members included. */
  NumberedRows transitiveMembers(GroupPlan group) {
    List<GroupPlan> nested = new ArrayList<>();
    collectNested(group, nested);
    return members(groups.transitiveSeats(group.number()), nested);
  }

  private static void collectNested(GroupPlan group, List<GroupPlan> found) {
    for (GroupPlan inner : group.nested()) {
      found.add(inner);
      collectNested(inner, found);
    }
  }

  /** Who is in the group directly. */
  NumberedRows members(GroupPlan group) {
    return members(groups.seats(group.isMember()), group.nested());
  }

  private NumberedRows members(int[] seats, List<GroupPlan> nested) {
    return new NumberedRows(
        seats.length + nested.size(),
        place ->
            place < seats.length ? user(seats[place]) : group(nested.get(place - seats.length)),
        id -> placeOf(seats, nested, id));
  }

  private OptionalInt placeOf(int[] seats, List<GroupPlan> nested, String id) {
    OptionalInt seat = accounts.seat(id);
    if (seat.isPresent()) {
      int place = Arrays.binarySearch(seats, seat.getAsInt());
      return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
    }
    for (int place = 0; place < nested.size(); place++) {
      if (groups.id(nested.get(place).number()).equalsIgnoreCase(id)) {
        return OptionalInt.of(seats.length + place);
      }
    }
    return OptionalInt.empty();
  }

  private ObjectNode user(int seat) {
    return member("user", accounts.account(seat));
  }

  /** A user among the members of something. */
  static ObjectNode member(String type, Account account) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("@odata.type", "#microsoft.graph." + type);
    row.put("id", account.id());
    row.put("displayName", account.displayName());
    row.put("userPrincipalName", account.userPrincipalName());
    row.put("accountEnabled", account.enabled());
    row.put("userType", account.isGuest() ? "Guest" : "Member");
    if (account.mail().isEmpty()) {
      row.putNull("mail");
    } else {
      row.put("mail", account.mail());
    }
    return row;
  }

  private ObjectNode group(GroupPlan group) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("@odata.type", "#microsoft.graph.group")
        .put("id", groups.id(group.number()))
        .put("displayName", group.displayName());
  }
}
