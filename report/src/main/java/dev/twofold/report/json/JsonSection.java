package dev.twofold.report.json;

import dev.twofold.engine.standing.Statistics;
import dev.twofold.engine.verdict.UserVerdict;
import dev.twofold.engine.verdict.Warning;
import dev.twofold.report.RoleNames;
import dev.twofold.report.Section;
import dev.twofold.report.Subject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The object of one tenant. */
final class JsonSection implements Section<byte[]> {
  private final OutputStream out;
  private final JsonLayout layout;
  private final Subject subject;
  private final UserJson user;
  private boolean empty = true;

  JsonSection(OutputStream out, JsonLayout layout, Subject subject) {
    this.out = out;
    this.layout = layout;
    this.subject = subject;
    this.user = new UserJson(new RoleNames(subject.tenant().directory().roles()));
  }

  @Override
  public byte[] prepare(List<UserVerdict> batch) {
    return layout.users(json -> batch.forEach(verdict -> user.write(json, verdict)));
  }

  @Override
  public void add(byte[] users) throws IOException {
    out.write(layout.before(empty));
    out.write(users);
    empty = false;
  }

  @Override
  public void end(Statistics statistics, List<Warning> warnings) throws IOException {
    out.write(layout.after(empty));
    out.write(layout.tail(json -> TailJson.write(json, subject, statistics, warnings)));
    out.write('\n');
  }
}
