package dev.twofold.server.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How PostgreSQL is set up: beside our server in 1 GiB on 2 cores, for nobody but this machine. */
final class Flags {
  private static final List<String> USUAL =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "max_connections=100",
          "shared_buffers=160MB",
          "effective_cache_size=1GB",
          "work_mem=8MB",
          "maintenance_work_mem=64MB",
          // Pages ask short questions, many at once: neither pays for them.
          "max_parallel_workers_per_gather=0",
          "jit=off",
          "random_page_cost=1.1",
          // Nobody replicates from here.
          "wal_level=minimal",
          "max_wal_senders=0",
          "wal_compression=on",
          "timezone=UTC",
          "log_timezone=UTC",
          "log_checkpoints=off",
          // Statements may hold customers' data.
          "log_min_error_statement=panic");

  private Flags() {}

  /** The arguments for a server on this port of loopback. */
  static List<String> of(int port) {
    List<String> arguments = new ArrayList<>();
    Stream.concat(Stream.of("port=" + port), USUAL.stream())
        .forEach(flag -> arguments.addAll(List.of("-c", flag)));
    return arguments;
  }
}
