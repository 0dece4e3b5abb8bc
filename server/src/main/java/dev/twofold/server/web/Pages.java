package dev.twofold.server.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Makes pages from templates, which are compiled with the code. */
@Component
public final class Pages {
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

  /**
   * A page whose template takes a parameter {@code page}.
   *
   * @param template the template's name without {@code .jte}, such as {@code customers/statistics}
   * @param page what it shows
   */
  public View page(String template, Object page) {
    return new TemplateView(template + ".jte", page);
  }

  /**
   * Rendered whole before anything is sent, so that a fault makes an error page, not half a page.
   */
  private final class TemplateView implements View {
    private final String template;
    private final Object page;

    TemplateView(String template, Object page) {
      this.template = template;
      this.page = page;
    }

    @Override
    public void render(
        @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      Utf8ByteOutput output = new Utf8ByteOutput();
      templates.render(template, Map.of("page", page), output);
      response.setContentType("text/html;charset=UTF-8");
      response.setContentLength(output.getContentLength());
      output.writeTo(response.getOutputStream());
    }
  }
}
