package dev.twofold.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller's method its {@link Reader} or {@link FrameMaker}. */
@Component
final class ReaderArguments implements HandlerMethodArgumentResolver {
  private final InstantSource clock;

  ReaderArguments(InstantSource clock) {
    this.clock = clock;
  }

  /** Who sends this request. */
  Reader reader(HttpServletRequest request) {
    return new Reader(ReaderLocale.of(request.getHeader("Accept-Language")), clock.instant());
  }

  /** The frame for the answer to this request. */
  FrameMaker frames(HttpServletRequest request) {
    Object token = request.getAttribute(CsrfToken.class.getName());
    return new FrameMaker(reader(request), token instanceof CsrfToken csrf ? csrf.getToken() : "");
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    Class<?> type = parameter.getParameterType();
    return type == Reader.class || type == FrameMaker.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest http = (HttpServletRequest) request.getNativeRequest();
    return parameter.getParameterType() == Reader.class ? reader(http) : frames(http);
  }
}
