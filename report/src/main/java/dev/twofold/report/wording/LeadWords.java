package dev.twofold.report.wording;

import static dev.twofold.report.Names.counted;

/**
 * The answer for a tenant in a sentence or two.
 *
 * @param users how many users there are
 * @param gaps how many of them can sign in with a password alone
 * @param adminGaps how many of those are admins
 * @param unknown of how many it is unknown
 * @param noun what a user is called
 */
public record LeadWords(long users, long gaps, long adminGaps, long unknown, String noun) {

  /** The sentences. */
  public String text() {
    return users == 0 ? "There are no users in the snapshot." : gapWords() + unknownWords();
  }

  private String gapWords() {
    if (gaps == 0) {
      return unknown == 0
          ? "No user can sign in with a password alone."
          : "No user is known to be able to sign in with a password alone.";
    }
    return "%,d of %s can sign in with a password alone%s."
        .formatted(
            gaps,
            counted(users, noun),
            adminGaps == 0 ? "" : ", " + counted(adminGaps, "admin") + " among them");
  }

  private String unknownWords() {
    return unknown == 0
        ? ""
        : " Of %s it is unknown, as something could not be read.".formatted(counted(unknown, noun));
  }
}
