package dev.twofold.graph.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A folder that a made-up tenant is collected into. */
abstract class CollectedFolder {
  @TempDir Path folder;
  final SetPace pace = new SetPace();

  TenantResult collect(PlayedTenant tenant) throws Exception {
    return collect(tenant, CollectOptions.usual());
  }

  TenantResult collect(PlayedTenant tenant, CollectOptions options) throws Exception {
    return new TenantCollector(pace, "twofold collect test", CollectObserver.NONE, new QuickDisk())
        .collect(tenant, PlayedTenants.TENANT, folder, options);
  }

  JsonNode file(String path) throws IOException {
    return PlayedTenant.JSON.readTree(Files.readString(folder.resolve(path + ".json")));
  }

  JsonNode manifest(String collection) throws IOException {
    return file("snapshot").path("collections").path(collection);
  }
}
