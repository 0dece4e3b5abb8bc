package dev.twofold.benchmarks;

import dev.twofold.graph.pace.RequestCost;
import dev.twofold.graph.pace.Service;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * What a run asked of the documented limits (graph-api part 3, throttling limits), and the least
 * time in which that fits into them. Requests inside batches are not counted: they are reads of the
 * directory, whose limits are far away. Safe for many threads.
 */
final class AskedOfLimits {
  private final Map<Service, LongAdder> ofApp = new ConcurrentHashMap<>();
  private final Map<String, Map<Service, LongAdder>> ofTenants = new ConcurrentHashMap<>();

  /** A limit as it is documented: so many units in any window of so many seconds. */
  private record Limit(Service service, int units, int seconds) {
    /** The first window's units go out at once, those of each further one a window later. */
    long leastSeconds(long asked) {
      return asked <= units ? 0 : (asked - 1) / units * seconds;
    }
  }

  private static final Limit REPORTS = new Limit(Service.REPORTS, 122, 10);
  private static final Limit DIRECTORY = new Limit(Service.DIRECTORY, 150_000, 20);
  private static final Limit REPORTS_OF_TENANT = new Limit(Service.REPORTS, 5, 10);
  private static final Limit ACCESS_OF_TENANT = new Limit(Service.CONDITIONAL_ACCESS, 1, 1);

  /** Counts the calls to one tenant. */
  WatchedClient.Watch of(String tenant, Transfer transfer) {
    Map<Service, LongAdder> own = ofTenants.computeIfAbsent(tenant, _ -> new ConcurrentHashMap<>());
    return new WatchedClient.Watch() {
      @Override
      public void sending(HttpRequest request) {
        RequestCost.ofGraph(belowVersion(request.uri()))
            .units()
            .forEach((service, units) -> {
              ofApp.computeIfAbsent(service, _ -> new LongAdder()).add(units);
              own.computeIfAbsent(service, _ -> new LongAdder()).add(units);
            });
      }

      @Override
      public Transfer transfer() {
        return transfer;
      }
    };
  }

  private static String belowVersion(URI uri) {
    String path = uri.getRawPath();
    String query = uri.getRawQuery();
    return path.substring(path.indexOf('/', 1) + 1) + (query == null ? "" : "?" + query);
  }

  /** Prints each limit, and gives the least time that satisfies all of them, in seconds. */
  long leastSeconds() {
    long least = 0;
    for (Limit limit : new Limit[] {REPORTS, DIRECTORY}) {
      least = Math.max(least, told("over all tenants", limit, asked(ofApp, limit.service)));
    }
    for (Limit limit : new Limit[] {REPORTS_OF_TENANT, ACCESS_OF_TENANT}) {
      long most =
          ofTenants.values().stream().mapToLong(own -> asked(own, limit.service)).max().orElse(0);
      least = Math.max(least, told("in one tenant, at most", limit, most));
    }
    System.out.printf("sign-in activity: %d calls%n", asked(ofApp, Service.SIGN_IN_ACTIVITY));
    return least;
  }

  private static long told(String where, Limit limit, long asked) {
    System.out.printf(
        "%s %s: %,d of a limit of %,d in %d s: at least %,d s%n",
        limit.service.words(), where, asked, limit.units, limit.seconds, limit.leastSeconds(asked));
    return limit.leastSeconds(asked);
  }

  private static long asked(Map<Service, LongAdder> counts, Service service) {
    LongAdder count = counts.get(service);
    return count == null ? 0 : count.sum();
  }
}
