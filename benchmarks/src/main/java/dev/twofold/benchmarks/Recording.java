package dev.twofold.benchmarks;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** The requests of a run, tenant by tenant, to be sent again. */
final class Recording {
  private final Map<String, List<HttpRequest>> requests = new ConcurrentHashMap<>();

  /** Hears the requests to one tenant, which come one after the other. */
  WatchedClient.Watch of(String tenant, Transfer transfer) {
    List<HttpRequest> sequence = requests.computeIfAbsent(tenant, _ -> new ArrayList<>());
    return new WatchedClient.Watch() {
      @Override
      public void sending(HttpRequest request) {
        sequence.add(request);
      }

      @Override
      public Transfer transfer() {
        return transfer;
      }
    };
  }

  long size() {
    return requests.values().stream().mapToLong(List::size).sum();
  }

  /**
   * Sends all of them again and throws the bodies away: those of a tenant one after the other.
   *
   * @param tenants the tenants in the order in which they begin
   * @param tenantsAtOnce how many tenants are under way at once
   * @param callsAtOnce how many requests are
   */
  Transfer download(HttpClient http, List<String> tenants, int tenantsAtOnce, int callsAtOnce)
      throws InterruptedException, ExecutionException {
    Transfer transfer = new Transfer();
    Semaphore tenantsFree = new Semaphore(tenantsAtOnce);
    Semaphore callsFree = new Semaphore(callsAtOnce, true);
    List<Future<?>> sequences = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (String tenant : tenants) {
        tenantsFree.acquire();
        List<HttpRequest> sequence = requests.getOrDefault(tenant, List.of());
        sequences.add(
            threads.submit(() -> {
              try {
                send(http, sequence, callsFree, transfer);
              } finally {
                tenantsFree.release();
              }
              return null;
            }));
      }
      for (Future<?> sequence : sequences) {
        sequence.get();
      }
    }
    return transfer;
  }

  private static void send(
      HttpClient http, List<HttpRequest> sequence, Semaphore free, Transfer transfer)
      throws IOException, InterruptedException {
    for (HttpRequest request : sequence) {
      free.acquire();
      try {
        http.send(request, transfer.counting(BodyHandlers.discarding()));
      } finally {
        free.release();
      }
    }
  }
}
