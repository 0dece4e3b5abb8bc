package dev.twofold.server.web;

import jakarta.servlet.ServletException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * What becomes of an exception that nothing else caught.
 *
 * @param status the HTTP status
 * @param cause the exception
 */
record Fault(int status, Throwable cause) {
  private static final int LONGEST_LINE = 300;

  static Fault of(Throwable thrown) {
    Throwable cause =
        thrown instanceof ServletException && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    for (Throwable each = cause; each != null; each = each.getCause()) {
      if (each instanceof InvalidParameterException parameters) {
        return new Fault(parameters.getErrorCode(), each);
      }
      if (isDatabaseAway(each)) {
        return new Fault(503, each);
      }
    }
    return new Fault(500, cause);
  }

  private static boolean isDatabaseAway(Throwable thrown) {
    return thrown instanceof DataAccessResourceFailureException
        || thrown instanceof TransientDataAccessException
        || thrown instanceof QueryTimeoutException
        || thrown instanceof CannotCreateTransactionException
        || thrown instanceof SQLTransientException
        || thrown instanceof SQLRecoverableException
        || thrown instanceof SQLNonTransientConnectionException;
  }

  /** True for what should never happen; then the log gets the whole exception. */
  boolean isOurs() {
    return status == 500;
  }

  /** An exception in one line of printable characters. */
  static String oneLine(Throwable thrown) {
    return printable(thrown.toString());
  }

  /** A text that can't break out of its line in the log. */
  static String printable(String text) {
    String line = text.replaceAll("\\p{Cntrl}|\\p{Zl}|\\p{Zp}", " ");
    return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line;
  }
}
