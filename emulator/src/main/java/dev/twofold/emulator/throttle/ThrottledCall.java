package dev.twofold.emulator.throttle;

import java.util.Map;

/**
 * A call as the limits see it. A request inside a batch is a call of its own.
 *
 * @param appId the app's client id
 * @param tenantId the tenant of the token
 * @param service whose limits it counts against
 * @param method the HTTP method in capitals
 * @param pattern the path below the version, variables in braces, such as {@code users/{id}}
 * @param query the parameters of the query, decoded
 * @param size the tenant's size class
 */
public record ThrottledCall(
    String appId,
    String tenantId,
    ThrottledService service,
    String method,
    String pattern,
    Map<String, String> query,
    SizeClass size) {}
