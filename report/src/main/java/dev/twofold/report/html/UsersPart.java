package dev.twofold.report.html;

import static dev.twofold.report.Names.counted;

import dev.twofold.engine.verdict.Verdict;
import dev.twofold.report.grouping.Tally;

/** The search over all users; the script fills it from the data of the page. */
record UsersPart(Html html, Place place) {

  /** Writes the search. */
  void write(Tally tally) {
    String id = place.id("users");
    html.open("section", "class", "card users", "aria-labelledby", id);
    html.element(place.heading(1), "Users", "id", id);
    withoutScript();
    html.open("form", "class", "search", "role", "search", "hidden", "", "aria-labelledby", id);
    text();
    choice();
    admins();
    html.close();
    String found = counted(tally.size(), "user");
    html.element("p", found, "class", "muted found", "role", "status", "aria-live", "polite");
    results(id);
    html.open("p", "class", "actions")
        .element("button", "Show more", "type", "button", "class", "more", "hidden", "")
        .close();
    html.close();
  }

  private void withoutScript() {
    html.raw("<noscript><p>")
        .text("The search needs JavaScript. Without it, the cards above name")
        .text(" the users of each group; twofold assess --format csv lists all.")
        .raw("</p></noscript>");
  }

  private void text() {
    html.open("label").text("Name or user principal name");
    html.empty(
            "input",
            "type",
            "search",
            "class",
            "query",
            "autocomplete",
            "off",
            "spellcheck",
            "false")
        .close();
  }

  private void choice() {
    html.open("label").text("Verdict").open("select", "class", "verdict");
    html.element("option", "All", "value", "");
    for (Verdict verdict : Verdict.values()) {
      html.element("option", verdict.name(), "value", Character.toString(UserData.letter(verdict)));
    }
    html.close().close();
  }

  private void admins() {
    html.open("label", "class", "check");
    html.empty("input", "type", "checkbox", "class", "admins").text("Admins only").close();
    html.element("button", "Show all users", "type", "button", "class", "all", "hidden", "");
  }

  private void results(String labelledBy) {
    html.open(
        "div",
        "class",
        "scroll",
        "hidden",
        "",
        "tabindex",
        "0",
        "role",
        "region",
        "aria-labelledby",
        labelledBy);
    html.open("table", "class", "results").open("thead").open("tr");
    for (String heading : new String[] {"User", "Verdict", "Account", "Details"}) {
      html.element("th", heading, "scope", "col");
    }
    html.close().close().element("tbody", "").close().close();
  }
}
