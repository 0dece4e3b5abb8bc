package dev.twofold.server.collecting;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler.ReviveDeadExecution;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Reads a customer and says when to read it again. */
@Component
class CustomerJob {
  /** Where not even a note could be taken, such as when the database was gone. */
  private static final Duration AFTER_A_FAULT = Duration.ofSeconds(30);

  private static final Duration WHILE_UNDER_WAY = Duration.ofMinutes(5);

  private final Set<Integer> underWay = ConcurrentHashMap.newKeySet();
  private final CustomerReader reader;
  private final ReadingTable readings;
  private final ReadingTimes times;
  private final ReadingJobs jobs;
  private final TakenOver takenOver;

  CustomerJob(
      CustomerReader reader,
      ReadingTable readings,
      ReadingTimes times,
      ReadingJobs jobs,
      TakenOver takenOver) {
    this.reader = reader;
    this.readings = readings;
    this.times = times;
    this.jobs = jobs;
    this.takenOver = takenOver;
  }

  /** The job for db-scheduler. One whose node died is done again by another. */
  CustomTask<Void> task() {
    return Tasks.custom(ReadingJobs.TASK, Void.class)
        .onDeadExecution(takenOver.dead(new ReviveDeadExecution<>()))
        .onFailure(takenOver.failing(new OnFailureRetryLater<>(AFTER_A_FAULT)))
        .execute((instance, _) -> run(Integer.parseInt(instance.getId())));
  }

  private CompletionHandler<Void> run(int tenantNo) {
    if (!underWay.add(tenantNo)) {
      // This node was taken for dead while it was only slow: the attempt goes on.
      return (complete, job) ->
          job.reschedule(complete, complete.getTimeDone().plus(WHILE_UNDER_WAY));
    }
    try {
      return attempt(tenantNo);
    } finally {
      underWay.remove(tenantNo);
    }
  }

  private CompletionHandler<Void> attempt(int tenantNo) {
    Instant began = Instant.now();
    try {
      return after(tenantNo, began, reader.read(tenantNo));
    } catch (InterruptedException _) {
      // The server stops: the flag stays down, so that the job can be handed back.
      readings.wait(tenantNo);
      return (complete, job) -> job.reschedule(complete, complete.getExecution().executionTime);
    }
  }

  private CompletionHandler<Void> after(int tenantNo, Instant began, Reading reading) {
    return (complete, job) -> {
      if (reading instanceof Reading.NotListed) {
        job.remove();
        return;
      }
      Execution execution = complete.getExecution();
      Instant done = complete.getTimeDone();
      Instant next = times.next(tenantNo, reading, done, execution.consecutiveFailures);
      job.reschedule(
          ReadingTimes.isFailure(reading)
              ? ExecutionComplete.failure(
                  execution, began, done, new IllegalStateException("not read"))
              : complete,
          next);
      jobs.hurry(tenantNo);
    };
  }
}
