package dev.twofold.server.web;

import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.AbstractHandlerExceptionResolver;
import org.springframework.web.servlet.handler.HandlerExceptionResolverComposite;

/** What controllers are given. */
@Configuration(proxyBeanMethods = false)
class WebArguments {

  /** The clock of all pages; a test puts its own in this place. */
  @Bean
  @ConditionalOnMissingBean
  InstantSource clock() {
    return InstantSource.system();
  }

  @Bean
  WebMvcConfigurer arguments(ReaderArguments arguments) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(arguments);
      }

      // What was wrong with a request is told to whoever sent it; the log would hold their text.
      @Override
      public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        for (HandlerExceptionResolver each : resolvers) {
          quiet(each);
        }
      }

      private void quiet(HandlerExceptionResolver resolver) {
        switch (resolver) {
          case HandlerExceptionResolverComposite several ->
              several.getExceptionResolvers().forEach(this::quiet);
          case AbstractHandlerExceptionResolver one -> one.setWarnLogCategory("");
          default -> {}
        }
      }
    };
  }
}
