package dev.twofold.report.table;

import dev.twofold.report.Presentation;
import dev.twofold.report.wording.Printable;
import java.util.List;

/** Lines of text that keep to the width, in colour where wanted, in ASCII where needed. */
final class Page {
  private final Presentation presentation;
  private final Glyphs glyphs;
  private final StringBuilder text = new StringBuilder();

  /** An empty page. */
  Page(Presentation presentation) {
    this.presentation = presentation;
    this.glyphs = Glyphs.in(presentation.charset());
  }

  /** How many columns there are. */
  int width() {
    return presentation.width();
  }

  /** The signs to draw with. */
  Glyphs glyphs() {
    return glyphs;
  }

  /** Adds an empty line. */
  Page blank() {
    text.append('\n');
    return this;
  }

  /** Adds a heading, underlined. */
  Page heading(String heading) {
    blank().paragraph("", heading, Style.BOLD);
    String rule = glyphs.rule().repeat(Math.min(width(), DisplayWidth.of(heading)));
    return line(List.of(new Span(rule, Style.DIM)));
  }

  /** Adds a paragraph. */
  Page paragraph(String text) {
    return paragraph("", text, Style.PLAIN);
  }

  /** Adds a paragraph in this style, whose first line begins with {@code label}. */
  Page paragraph(String label, String content, Style style) {
    int indent = DisplayWidth.of(label);
    boolean first = true;
    for (String line : Wrapped.lines(clean(content), width() - indent)) {
      line(List.of(new Span(first ? label : " ".repeat(indent), Style.DIM), new Span(line, style)));
      first = false;
    }
    return this;
  }

  /** Adds one line. */
  Page line(List<Span> spans) {
    StringBuilder line = new StringBuilder();
    spans.forEach(span -> line.append(painted(span)));
    text.append(line.toString().stripTrailing()).append('\n');
    return this;
  }

  private String painted(Span span) {
    return presentation.colour() ? span.style().on(span.text()) : span.text();
  }

  private String clean(String content) {
    return glyphs.plain(Printable.of(content.replaceAll("\\s+", " ")));
  }

  /** A piece of a line. */
  record Span(String text, Style style) {}

  @Override
  public String toString() {
    return text.toString();
  }
}
