package dev.twofold.server.health;

import dev.twofold.server.web.FrameMaker;
import dev.twofold.server.web.Pages;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/** Serves the health: as a page where a browser asks, else as JSON. 503 where it is down. */
@Controller
final class HealthController {
  private final HealthCheck check;
  private final Pages pages;

  HealthController(HealthCheck check, Pages pages) {
    this.check = check;
    this.pages = pages;
  }

  /** A browser asks for HTML by name; a program that takes anything gets JSON. */
  @GetMapping("/health")
  Object health(
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept,
      FrameMaker frames) {
    Health health = check.look();
    return accept.contains(MediaType.TEXT_HTML_VALUE) ? page(health, frames) : json(health);
  }

  private ModelAndView page(Health health, FrameMaker frames) {
    HealthPage page = new HealthPage(frames.page("Health"), health);
    ModelAndView answer = new ModelAndView(pages.page("health/health", page));
    answer.setStatus(status(health));
    return answer;
  }

  private static ResponseEntity<HealthJson> json(Health health) {
    return ResponseEntity.status(status(health))
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .body(HealthJson.of(health));
  }

  private static HttpStatus status(Health health) {
    return health.state() == Health.State.DOWN ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK;
  }
}
