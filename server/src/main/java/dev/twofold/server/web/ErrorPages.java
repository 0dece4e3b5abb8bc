package dev.twofold.server.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** Answers every request that failed: with a page for people, with JSON for programs. */
@Controller
final class ErrorPages implements ErrorController {
  private final ReaderArguments readers;
  private final Pages pages;

  ErrorPages(ReaderArguments readers, Pages pages) {
    this.readers = readers;
    this.pages = pages;
  }

  /** The answer in the shape that whoever asked can read. */
  @RequestMapping("/error")
  View error(HttpServletRequest request, HttpServletResponse response) {
    ErrorWords words = ErrorWords.of(status(request));
    response.setStatus(words.status());
    BrowserRules.tell(response);
    String path = path(request);
    FrameMaker frames = readers.frames(request);
    String id = RequestId.of(request);
    if (path.startsWith("/beta/")) {
      return ErrorJson.graph(words, id, frames.reader().now());
    }
    if (wantsPage(request, path)) {
      return pages.page("frame/error", new ErrorPage(frames.page(words.title()), words, id));
    }
    return ErrorJson.problem(words, id);
  }

  /** Somebody who opens this address by hand asks for a page that is not there. */
  private static int status(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? status
        : 404;
  }

  private static String path(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
        ? path
        : request.getRequestURI();
  }

  private static boolean wantsPage(HttpServletRequest request, String path) {
    String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
    return accept.contains("text/html") || !(accept.contains("json") || path.startsWith("/api/"));
  }
}
