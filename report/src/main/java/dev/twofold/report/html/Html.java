package dev.twofold.report.html;

import java.util.ArrayDeque;
import java.util.Deque;

/** Markup that is put together with everything from outside escaped. */
final class Html {
  private final StringBuilder markup = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /** Opens an element; {@code attributes} are names and values in turn. */
  Html open(String tag, String... attributes) {
    begin(tag, attributes);
    open.push(tag);
    return this;
  }

  /** Closes the element that was opened last. */
  Html close() {
    markup.append("</").append(open.pop()).append(">\n");
    return this;
  }

  /** Adds an element without content. */
  Html empty(String tag, String... attributes) {
    begin(tag, attributes);
    return this;
  }

  /** Adds an element with this text. */
  Html element(String tag, String text, String... attributes) {
    begin(tag, attributes);
    text(text);
    markup.append("</").append(tag).append('>');
    return this;
  }

  /** Adds text. */
  Html text(String text) {
    markup.append(Escaped.text(text));
    return this;
  }

  /** Adds text whose parts in backquotes are names, set apart. */
  Html names(String text) {
    String[] parts = text.split("`", -1);
    boolean paired = parts.length % 2 == 1;
    for (int i = 0; i < parts.length; i++) {
      if (paired && i % 2 == 1) {
        element("b", parts[i]);
      } else {
        text(i == 0 || paired ? parts[i] : "`" + parts[i]);
      }
    }
    return this;
  }

  /** Adds markup of our own. */
  Html raw(String ours) {
    markup.append(ours);
    return this;
  }

  private void begin(String tag, String... attributes) {
    markup.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      markup.append(' ').append(attributes[i]);
      markup.append("=\"").append(Escaped.text(attributes[i + 1])).append('"');
    }
    markup.append('>');
  }

  @Override
  public String toString() {
    return markup.toString();
  }
}
