package dev.twofold.server.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/** Errors for programs. */
final class ErrorJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ErrorJson() {}

  /** As RFC 9457 has it, for our own interface. */
  static View problem(ErrorWords words, String requestId) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", words.title());
    problem.put("status", words.status());
    problem.put("detail", words.advice());
    problem.put("requestId", requestId);
    return answer("application/problem+json", problem);
  }

  /** As Graph has it, for what stands in for Graph. */
  static View graph(ErrorWords words, String requestId, Instant now) {
    Map<String, Object> inner = new LinkedHashMap<>();
    inner.put("date", now.truncatedTo(ChronoUnit.SECONDS).toString());
    inner.put("request-id", requestId);
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("code", words.code());
    error.put("message", words.title() + ". " + words.advice());
    error.put("innerError", inner);
    return answer("application/json", Map.of("error", error));
  }

  private static View answer(String type, Map<String, Object> body) {
    byte[] bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    return (_, _, response) -> {
      response.setContentType(type);
      response.setContentLength(bytes.length);
      response.getOutputStream().write(bytes);
    };
  }
}
