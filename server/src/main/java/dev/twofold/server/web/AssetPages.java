package dev.twofold.server.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out style, scripts and pictures. */
@RestController
final class AssetPages {
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  /** A file by its content's address; one of an older version is not there any more. */
  @GetMapping("/assets/{hash}/{name}")
  ResponseEntity<byte[]> asset(@PathVariable String hash, @PathVariable String name) {
    return Assets.named(name)
        .filter(asset -> asset.hash().equals(hash))
        .map(asset ->
            ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .contentType(asset.type())
                .body(asset.content()))
        .orElseThrow(NotFound::new);
  }
}
