package dev.twofold.report.html;

/**
 * Where a tenant's part stands in the page.
 *
 * @param prefix what its ids begin with
 * @param level the level of its own heading
 */
record Place(String prefix, int level) {

  /** The place of the tenant with this index; one alone has the page for itself. */
  static Place of(boolean several, int index) {
    return several ? new Place("t%d-".formatted(index + 1), 2) : new Place("", 1);
  }

  /** The id in this part. */
  String id(String name) {
    return prefix + name;
  }

  /** A heading so many levels below the tenant's own. */
  String heading(int below) {
    return "h" + Math.min(6, level + below);
  }
}
