package dev.twofold.report.html;

import static dev.twofold.report.Names.counted;

import dev.twofold.engine.directory.User;
import dev.twofold.engine.signin.SignIn;
import dev.twofold.engine.verdict.Cause;
import dev.twofold.engine.verdict.Verdict;
import dev.twofold.report.Names;
import dev.twofold.report.grouping.Crowd;
import dev.twofold.report.grouping.GroupKey;
import dev.twofold.report.grouping.Grouped.Group;
import dev.twofold.report.json.WitnessJson;
import dev.twofold.report.wording.GroupWords;
import java.util.List;
import java.util.Locale;

/** A group of users on a card. */
record GroupCard(Html html, Matter matter, boolean explain) {
  /** How many names a group remembers. */
  static final int NAMES = 50;

  /** How many names a group remembers where everything is to be named. */
  static final int NAMES_EXPLAINED = 10_000;

  private static final int AT_FIRST = 8;

  /** Writes a gap. */
  void gap(String title, Group<GroupKey.Gap> group) {
    GroupKey.Gap gap = group.key();
    open(title, group.number(), gap.verdict(), group.crowd());
    gap.witness().ifPresent(this::witness);
    if (gap.onlyFromManagedDevices()) {
      html.element(
          "p",
          "Every open sign-in comes from a device that is compliant or hybrid joined.",
          "class",
          "note");
    }
    causes(gap);
    users(title, group);
    gap.witness().ifPresent(signIn -> request(title, group, signIn));
    html.close();
  }

  /** Writes an unsettled verdict. */
  void unsettled(String title, Group<GroupKey.Unsettled> group) {
    open(title, group.number(), Verdict.UNKNOWN, group.crowd());
    html.open("p").text("Possible: ");
    group.key().either().forEach(verdict -> Badges.verdict(html, verdict));
    html.close();
    html.element(matter.place().heading(3), "What is needed to tell");
    html.open("ul");
    group.key().needs().forEach(need -> html.open("li").element("code", need).close());
    html.close();
    users(title, group);
    html.close();
  }

  private void open(String title, int number, Verdict verdict, Crowd crowd) {
    String id = matter.place().id("group-" + number);
    html.open(
        "article",
        "class",
        "card group " + Badges.kind(verdict),
        "id",
        id,
        "tabindex",
        "-1",
        "aria-labelledby",
        id + "-title",
        "data-group",
        Integer.toString(number),
        "data-title",
        title);
    html.open(matter.place().heading(2), "id", id + "-title");
    html.element("span", title + ": " + counted(crowd.size(), "user")).text(" ");
    Badges.verdict(html, verdict);
    html.close();
    String aside = GroupWords.aside(crowd);
    if (!aside.isEmpty()) {
      html.element("p", "Among them: " + aside.substring(3), "class", "muted aside");
    }
  }

  private void witness(SignIn signIn) {
    html.open("p", "class", "witness");
    html.element("span", "This sign-in succeeds with a password alone", "class", "label");
    html.text(matter.words().sentence(signIn) + ".").close();
  }

  private void causes(GroupKey.Gap gap) {
    List<Cause> shown = gap.causes().shown();
    html.element(matter.place().heading(3), "Why no policy closes it");
    if (!shown.isEmpty()) {
      html.open("ul", "class", "causes");
      shown.forEach(this::cause);
      html.close();
    }
    String more = GroupWords.moreCauses(shown.size(), gap.causes().more());
    if (!more.isEmpty()) {
      html.element("p", more, "class", "muted");
    }
  }

  private void cause(Cause cause) {
    html.open("li").element("b", cause.displayName());
    cause
        .reasons()
        .forEach(reason -> html.element("span", ReasonWords.of(reason), "class", "chip"));
    html.open("span", "class", "detail")
        .names(capitalised(cause.detail()))
        .text(".")
        .close()
        .close();
  }

  private static String capitalised(String clause) {
    return clause.isEmpty()
        ? clause
        : clause.substring(0, 1).toUpperCase(Locale.ROOT) + clause.substring(1);
  }

  private void users(String title, Group<?> group) {
    List<Crowd.Member> named = group.crowd().named(explain ? NAMES_EXPLAINED : NAMES);
    html.element(matter.place().heading(3), "Users");
    names(named.subList(0, Math.min(AT_FIRST, named.size())));
    if (named.size() > AT_FIRST) {
      String rest = "%,d more by name".formatted(named.size() - AT_FIRST);
      html.open("details").element("summary", rest);
      names(named.subList(AT_FIRST, named.size()));
      html.close();
    }
    beyond(group.crowd().size() - named.size());
    button("Search these users", "Search the users of " + title, "data-search", group.number());
  }

  private void beyond(long users) {
    if (users > 0) {
      html.element("p", "%,d more are counted, not named here.".formatted(users), "class", "muted");
    }
  }

  /** A button that the script brings to life, and that is hidden without it. */
  private void button(String text, String label, String attribute, Object value) {
    html.open("p", "class", "actions");
    html.element(
        "button",
        text,
        "type",
        "button",
        "hidden",
        "",
        attribute,
        value.toString(),
        "aria-label",
        label);
    html.element("span", "", "class", "muted copied").close();
  }

  private void names(List<Crowd.Member> members) {
    html.open("ul", "class", "people");
    members.forEach(member -> html.element("li", GroupWords.name(member)));
    html.close();
  }

  private void request(String title, Group<GroupKey.Gap> group, SignIn signIn) {
    group.crowd().first().ifPresent(user -> request(title, group.number(), user, signIn));
  }

  private void request(String title, int number, User user, SignIn signIn) {
    String id = matter.place().id("request-" + number);
    html.element(matter.place().heading(3), "Replay it at Microsoft");
    if (!WitnessJson.saysEverything(signIn)) {
      html.element("p", "A What-If request can't say all of this sign-in.", "class", "note");
    }
    button("Copy What-If request", "Copy the What-If request of " + title, "data-copy", id);
    html.open("details").element("summary", "What-If request (JSON)");
    html.open("p", "class", "muted").text("The body of ");
    html.element("code", "POST /identity/conditionalAccess/evaluate");
    html.text(" in Microsoft Graph, for " + Names.of(user) + ".").close();
    html.element("pre", WitnessJson.whatIfRequest(user, signIn), "id", id, "tabindex", "0");
    html.close();
  }
}
