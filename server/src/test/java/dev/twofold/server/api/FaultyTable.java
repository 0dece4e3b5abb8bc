package dev.twofold.server.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A table whose rows end with a fault, for tests. */
@Controller
final class FaultyTable {
  private static final Table<Integer> TABLE =
      new Table<>(List.of(new Column<>("number", row -> Value.of(row.longValue()))));

  @GetMapping("/api/faulty/table")
  void table(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
      throws IOException {
    int rows = Integer.parseInt(parameters.toSingleValueMap().get("rows"));
    response.setHeader("Content-Disposition", "attachment; filename=numbers.csv");
    TABLE.write(
        response,
        Format.of(parameters),
        _ -> {},
        consumer -> {
          for (int row = 0; row < rows; row++) {
            consumer.accept(row);
          }
          throw new IllegalStateException("the database is gone");
        });
  }
}
