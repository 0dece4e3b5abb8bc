package dev.twofold.server.collecting;

import dev.twofold.graph.collect.CollectObserver;
import dev.twofold.graph.collect.CollectOptions;
import dev.twofold.graph.collect.CollectionState;
import dev.twofold.graph.collect.TenantCollector;
import dev.twofold.graph.collect.TenantResult;
import dev.twofold.graph.collect.UnusableFolder;
import dev.twofold.graph.connection.Connection;
import dev.twofold.graph.pace.Pace;
import dev.twofold.server.collecting.Reading.Traffic;
import dev.twofold.server.settings.ServerSettings;
import dev.twofold.server.store.SnapshotStore;
import dev.twofold.snapshot.layout.CollectionPaths;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Reads one customer: the tenant into a work folder, the folder into the database with the figures.
 * Cut short at any point it can be done again; the figures change all at once or not at all.
 */
@Component
class CustomerReader {
  private static final Logger LOG = LoggerFactory.getLogger(CustomerReader.class);

  private final Connection microsoft;
  private final TenantCollector collector;
  private final CollectOptions options;
  private final Path data;
  private final SnapshotStore snapshots;
  private final ReadingTable readings;
  private final FiguresUpdate figures;

  CustomerReader(
      Connection microsoft,
      ServerSettings settings,
      SnapshotStore snapshots,
      ReadingTable readings,
      FiguresUpdate figures) {
    this.microsoft = microsoft;
    this.collector = new TenantCollector(Pace.real(), "twofold server", observer(microsoft));
    this.options =
        new CollectOptions(settings.collection().with(), CollectOptions.USUAL_SINCE, false);
    this.data = settings.data();
    this.snapshots = snapshots;
    this.readings = readings;
    this.figures = figures;
  }

  private static CollectObserver observer(Connection microsoft) {
    return (tenant, collection, state) -> {
      if (collection.equals(CollectionPaths.USERS)
          && state instanceof CollectionState.Read(long users, _, _)) {
        microsoft.knowUsers(tenant, users);
      }
    };
  }

  /**
   * Reads a customer and notes what became of it.
   *
   * @throws InterruptedException if the thread is interrupted; the next call goes on
   * @throws DataAccessException if the database can't even take a note
   */
  Reading read(int tenantNo) throws InterruptedException {
    Optional<String> tenantId = readings.tenantIdIfListed(tenantNo);
    if (tenantId.isEmpty()) {
      Reading gone = new Reading.NotListed();
      readings.end(tenantNo, gone);
      return gone;
    }
    readings.begin(tenantNo);
    Reading reading = attempt(tenantNo, tenantId.get());
    if (reading instanceof Reading.Failed) {
      readings.end(tenantNo, reading);
    }
    return reading;
  }

  private Reading attempt(int tenantNo, String tenantId) throws InterruptedException {
    try {
      WorkFolder work = new WorkFolder(data, tenantId);
      Path folder = work.prepare(tenantNo, snapshots);
      TenantResult result =
          collector.collect(microsoft.tenant(tenantId), tenantId, folder, options);
      Reading reading = figures.replace(tenantNo, folder, result);
      work.delete();
      return reading;
    } catch (IOException failure) {
      return failed(tenantId, Trouble.of(failure), failure);
    } catch (UnusableFolder failure) {
      return failed(tenantId, Trouble.of(failure), failure);
    } catch (DataAccessException | TransactionException failure) {
      // The outermost message may say no more than that there was no connection.
      return failed(tenantId, Trouble.of(failure), failure.getMostSpecificCause());
    } catch (RuntimeException fault) {
      LOG.error("Reading {} failed", tenantId, fault);
      return new Reading.Failed(Trouble.of(fault), Traffic.NONE);
    }
  }

  private static Reading failed(String tenantId, Trouble trouble, Throwable failure) {
    LOG.warn("{} could not be read: {}", tenantId, failure.getMessage());
    return new Reading.Failed(trouble, Traffic.NONE);
  }
}
