package dev.twofold.server.collecting;

import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.twofold.server.database.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Jobs that another node took over while this one was only slow, or could not reach the database.
 * What this node did in the job is done and counts; when the job runs next is for the other to say.
 * db-scheduler takes that for a fault of its own and reports it as one: here it is one quiet line.
 * The same goes for two nodes that both notice a dead one.
 */
@Component
class TakenOver implements ExecutionInterceptor {
  private static final Logger LOG = LoggerFactory.getLogger(TakenOver.class);

  private final Database database;

  TakenOver(Database database) {
    this.database = database;
  }

  @Override
  public CompletionHandler<?> execute(
      TaskInstance<?> job, ExecutionContext context, ExecutionChain chain) {
    return completing(chain.proceed(job, context));
  }

  private <T> CompletionHandler<T> completing(CompletionHandler<T> handler) {
    return (complete, jobs) ->
        unlessTakenOver(complete.getExecution(), () -> handler.complete(complete, jobs));
  }

  /** The handler, for which it is no fault that another node has the job. */
  <T> FailureHandler<T> failing(FailureHandler<T> handler) {
    return (complete, jobs) ->
        unlessTakenOver(complete.getExecution(), () -> handler.onFailure(complete, jobs));
  }

  /** The handler, for which it is no fault that another node revived the job already. */
  <T> DeadExecutionHandler<T> dead(DeadExecutionHandler<T> handler) {
    return (complete, jobs) ->
        unlessTakenOver(complete.getExecution(), () -> handler.deadExecution(complete, jobs));
  }

  private void unlessTakenOver(Execution execution, Runnable handling) {
    try {
      handling.run();
    } catch (ExecutionException problem) {
      if (isStillTheSame(execution)) {
        throw problem;
      }
      LOG.info("The job {} was taken over by another node meanwhile", execution.taskInstance);
    }
  }

  /** Whoever takes a job raises its version. */
  private boolean isStillTheSame(Execution execution) {
    return database
        .sql()
        .sql(
            """
            select 1 from scheduled_tasks
            where task_name = ? and task_instance = ? and version = ?
            """)
        .param(execution.getTaskName())
        .param(execution.getId())
        .param(execution.version)
        .query((row, _) -> row.getInt(1))
        .optional()
        .isPresent();
  }
}
