package dev.twofold.server.web;

import dev.twofold.server.settings.ServerSettings;
import java.net.InetAddress;
import java.time.Duration;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Where and how the server listens. It comes last, so that no variable of the environment can make
 * it listen beyond this machine.
 */
@Component
final class WebListener
    implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {
  private static final int LARGEST_HEADERS = 16 * 1024;
  private static final int MOST_HEADERS = 60;
  private static final int MOST_PARAMETERS = 100;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
  private static final Duration KEPT_ALIVE = Duration.ofSeconds(60);
  private static final DataSize WORTH_COMPRESSING = DataSize.ofKilobytes(2);

  private final ServerSettings settings;

  WebListener(ServerSettings settings) {
    this.settings = settings;
  }

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.setAddress(InetAddress.getLoopbackAddress());
    factory.setPort(settings.port());
    Compression compression = new Compression();
    compression.setEnabled(true);
    compression.setMinResponseSize(WORTH_COMPRESSING);
    compression.setMimeTypes(
        new String[] {
          "text/html",
          "text/css",
          "text/javascript",
          "text/csv",
          "image/svg+xml",
          "application/json",
          "application/yaml"
        });
    factory.setCompression(compression);
    factory.addConnectorCustomizers(WebListener::bound);
    factory.addContextCustomizers(context ->
        ((StandardHost) context.getParent()).setErrorReportValveClass(BareErrors.class.getName()));
  }

  private static void bound(Connector connector) {
    connector.setMaxPostSize(RequestBounds.LARGEST_BODY);
    connector.setMaxParameterCount(MOST_PARAMETERS);
    if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
      http.setMaxHttpRequestHeaderSize(LARGEST_HEADERS);
      http.setMaxHeaderCount(MOST_HEADERS);
      http.setConnectionTimeout((int) LONGEST_WAIT.toMillis());
      http.setKeepAliveTimeout((int) KEPT_ALIVE.toMillis());
      http.setMaxSwallowSize(RequestBounds.LARGEST_BODY);
    }
  }
}
