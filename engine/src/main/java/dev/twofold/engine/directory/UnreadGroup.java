package dev.twofold.engine.directory;

import java.util.Set;

/**
 * A group whose members could not be read: any user may be in it.
 *
 * @param id the group id
 * @param grants the role definition ids that the group holds tenant-wide, so that its members do
 *     too
 * @param needs the collection that would tell, for example {@code groups/ID/transitiveMembers}
 */
public record UnreadGroup(String id, Set<String> grants, String needs) {

  public UnreadGroup {
    grants = Set.copyOf(grants);
  }
}
