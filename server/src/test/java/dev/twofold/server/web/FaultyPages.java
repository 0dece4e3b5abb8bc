package dev.twofold.server.web;

import java.io.IOException;
import java.sql.SQLTransientConnectionException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Addresses where things go wrong, for tests. */
@RestController
@SuppressWarnings("DoNotCallSuggester") // Called by requests.
final class FaultyPages {
  static final String SECRET = "Pa55word of the database";

  @GetMapping({"/faulty/ours", "/api/faulty/ours", "/beta/faulty/ours"})
  String ours() {
    throw new IllegalStateException(SECRET);
  }

  @GetMapping("/faulty/database")
  String database() {
    throw new CannotGetJdbcConnectionException(
        SECRET, new SQLTransientConnectionException("twofold - Connection is not available"));
  }

  @GetMapping("/faulty/disk")
  String disk() throws IOException {
    throw new IOException("No space left on device");
  }

  @GetMapping("/faulty/number")
  String number(@RequestParam int number) {
    return String.valueOf(number);
  }

  @PostMapping("/faulty/change")
  String change() {
    return "changed";
  }
}
