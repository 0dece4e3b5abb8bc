package dev.twofold.server;

import java.util.Map;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;

/**
 * All that Spring is told. Variables such as {@code SERVER_PORT}, system properties, and an {@code
 * application.properties} in the folder where somebody happens to start Twofold change nothing:
 * what may be configured is in Twofold's own settings.
 */
final class SealedEnvironment extends StandardEnvironment {

  /** For pages at this port and address. */
  SealedEnvironment(int port, String address) {
    getPropertySources()
        .addFirst(
            new MapPropertySource(
                "twofold",
                Map.of(
                    "server.address",
                    address,
                    "server.port",
                    port,
                    "spring.config.location",
                    "optional:classpath:/no-such-folder/",
                    "spring.lifecycle.timeout-per-shutdown-phase",
                    "2s",
                    "spring.threads.virtual.enabled",
                    true,
                    "spring.jmx.enabled",
                    false)));
  }

  @Override
  protected void customizePropertySources(MutablePropertySources sources) {
    // Neither the variables of the environment nor the system properties.
  }
}
