package dev.twofold.server.api;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The description of the REST interface. */
@Controller
final class OpenApi {

  /** The description, as OpenAPI 3.1. */
  @GetMapping("/openapi.yaml")
  ResponseEntity<Resource> description() {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/yaml"))
        .body(new ClassPathResource("openapi.yaml"));
  }
}
