package dev.twofold.server.web;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * The last resort, for requests that are no HTTP and for faults of the error page itself: one
 * sentence, in place of Tomcat's page with its stack trace.
 */
public final class BareErrors extends ErrorReportValve {

  /** Made by Tomcat, by the name of this class. */
  public BareErrors() {}

  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    if (response.getStatus() < 400 || response.getContentWritten() > 0) {
      return;
    }
    try {
      BrowserRules.tell(response);
      response.setContentType("text/plain");
      response.setCharacterEncoding("UTF-8");
      Writer writer = response.getReporter();
      if (writer != null) {
        writer.write(ErrorWords.of(response.getStatus()).title() + ".\n");
        response.finishResponse();
      }
    } catch (IOException _) {
      // Whoever asked is gone, and there is nobody else to tell.
      return;
    }
  }
}
