package dev.twofold.server.microsoft;

import dev.twofold.graph.call.CallObserver;
import dev.twofold.graph.connection.Connection;
import dev.twofold.graph.connection.UnusableTrust;
import dev.twofold.graph.pace.Pace;
import dev.twofold.server.settings.ServerSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects to Microsoft as the settings say; nothing is sent until somebody reads. */
@Configuration(proxyBeanMethods = false)
class MicrosoftConnection {

  @Bean(destroyMethod = "close")
  Connection connection(ServerSettings settings) throws UnusableTrust {
    return new Connection(
        settings.credential(),
        settings.endpoints(),
        settings.trust(),
        Pace.real(),
        CallObserver.NONE);
  }
}
