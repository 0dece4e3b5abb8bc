package dev.twofold.cli.demo;

import dev.twofold.emulator.web.PrivateFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What stays of a demo from one start to the next.
 *
 * @param path where it is
 */
public record DemoFolder(Path path) {
  private static final int USUAL_CUSTOMERS = 300;
  private static final long USUAL_SEED = 1;
  private static final int MOST_CUSTOMERS = 100_000;

  /** Where it is when nobody says: below the user's cache. */
  public static Path usual(Map<String, String> environment) {
    String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path parent =
        cache.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
    return parent.resolve("twofold").resolve("demo");
  }

  /** This folder, made where it is not there. */
  public static DemoFolder at(Path path) throws IOException {
    return new DemoFolder(Files.createDirectories(path).toRealPath());
  }

  /**
   * The partner of this folder, or a new one.
   *
   * @param customers how many it is to have; empty: as many as it had
   * @param seed which it is to be; empty: the one of this folder
   * @throws UnusableDemo if another partner is in this folder
   */
  DemoPartner partner(OptionalInt customers, OptionalLong seed, Instant now)
      throws IOException, UnusableDemo {
    Optional<DemoPartner> kept = Files.exists(file()) ? Optional.of(read()) : Optional.empty();
    if (kept.isEmpty()) {
      DemoPartner created =
          DemoPartner.create(customers.orElse(USUAL_CUSTOMERS), seed.orElse(USUAL_SEED), now);
      keep(created);
      return created;
    }
    DemoPartner partner = kept.get();
    if (seed.orElse(partner.seed()) != partner.seed()) {
      throw new UnusableDemo(
          "%s holds the partner of seed %d: choose another folder with --data, or delete this one"
              .formatted(path, partner.seed()));
    }
    return customers.isPresent() ? partner.with(customers.getAsInt()) : partner;
  }

  /** Keeps the partner for the next start; only its owner may read the file. */
  void keep(DemoPartner partner) throws IOException {
    PrivateFile.write(
        file(),
        JsonMapper.shared()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(
                JsonNodeFactory.instance
                    .objectNode()
                    .put("customers", partner.customers())
                    .put("seed", partner.seed())
                    .put("since", partner.since().toString())
                    .put("secret", partner.secret())));
  }

  private DemoPartner read() throws IOException, UnusableDemo {
    try {
      JsonNode json =
          JsonMapper.shared().readTree(Files.readString(file(), StandardCharsets.UTF_8));
      int customers = json.path("customers").asInt();
      if (customers < 1 || customers > MOST_CUSTOMERS) {
        throw broken();
      }
      return new DemoPartner(
          customers,
          json.path("seed").asLong(),
          Instant.parse(json.path("since").asString()),
          json.path("secret").asString());
    } catch (JacksonException | DateTimeException _) {
      throw broken();
    }
  }

  private UnusableDemo broken() {
    return new UnusableDemo(
        "%s can't be understood: choose another folder with --data, or delete this one"
            .formatted(file()));
  }

  private Path file() {
    return path.resolve("demo.json");
  }

  /** Where the emulator's certificate lies, which the server believes. */
  Path certificate() {
    return path.resolve("certificate.pem");
  }
}
