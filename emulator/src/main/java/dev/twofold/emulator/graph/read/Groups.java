package dev.twofold.emulator.graph.read;

import static dev.twofold.emulator.throttle.ThrottledService.DIRECTORY;

import dev.twofold.emulator.graph.Endpoint;
import dev.twofold.emulator.graph.GraphCall;
import dev.twofold.emulator.odata.ListRules;
import dev.twofold.emulator.odata.Listing;
import java.util.List;

/** Groups and who is in them (graph-api part 5). */
final class Groups {
  private static final String GROUPS = "groups";
  private static final String TRANSITIVE = "groups/{id}/transitiveMembers";

  private Groups() {}

  static List<Endpoint> endpoints() {
    return List.of(
        Reads.get(GROUPS, Right.GROUPS, DIRECTORY, Reads.page(Groups::listing)),
        Reads.get("groups/$count", Right.GROUPS, DIRECTORY, Reads.count(Groups::listing)),
        Reads.get("groups/delta", Right.GROUPS, DIRECTORY, call -> Deltas.answer(call, GROUPS)),
        Reads.get("groups/{id}", Right.GROUPS, DIRECTORY, Reads.item(GROUPS, "id", View.ALL)),
        Reads.get("groups/{id}/members", Right.MEMBERS, DIRECTORY, Reads.page(Memberships::direct)),
        Reads.get(
            "groups/{id}/members/$count",
            Right.MEMBERS,
            DIRECTORY,
            Reads.count(Memberships::direct)),
        Reads.get(TRANSITIVE, Right.MEMBERS, DIRECTORY, Reads.page(Memberships::transitive)),
        Reads.get(
            TRANSITIVE + "/$count", Right.MEMBERS, DIRECTORY, Reads.count(Memberships::transitive)),
        Reads.get(
            TRANSITIVE + "/microsoft.graph.{type}",
            Right.MEMBERS,
            DIRECTORY,
            Reads.page(Memberships::cast)),
        Reads.get(
            TRANSITIVE + "/microsoft.graph.{type}/$count",
            Right.MEMBERS,
            DIRECTORY,
            Reads.count(Memberships::cast)));
  }

  private static Listing listing(GraphCall call) {
    return Reads.listing(call, GROUPS, ListRules.directory("displayName"), View.ALL);
  }
}
