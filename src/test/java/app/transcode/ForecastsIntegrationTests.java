package app.transcode;

import static org.assertj.core.api.Assertions.assertThat;

import app.storage.MediaId;
import app.testing.SiteTest;
import app.transcode.ledger.Pace;
import app.transcode.ledger.Task;
import app.transcode.ledger.TaskBoard;
import app.transcode.plan.TaskKind;
import app.transcode.plan.TaskPlan;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** How long a media still takes follows from the ledger's work and the clock. */
@SiteTest
class ForecastsIntegrationTests {

    @Autowired Forecasts forecasts;
    @Autowired Transcodes transcodes;
    @Autowired Presentations presentations;
    @Autowired TaskBoard board;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;
    @Autowired JsonMapper json;

    private final MediaId id = MediaId.random();

    @BeforeEach
    void setUp() {
        transcodes.begin(id);
        board.add(id, 1, List.of(task("one", TaskPlan.LADDER), task("two", TaskPlan.LADDER)));
        board.add(id, 1, List.of(task("extra", TaskPlan.LATER)));
        database.sql(
                        """
                        update transcode_task set attempt = 1, holder = gen_random_uuid(),
                            held_until = now() + interval '1 hour',
                            state = case when name = 'extra' then 'waiting' else 'running' end
                        where media_id = ?
                        """)
                .param(id.value())
                .update();
    }

    @AfterEach
    void forget() {
        board.forget(id);
        transcodes.forget(id);
    }

    @Test
    void whatIsDoneOfTasksInHandCountsAndWhatCanWaitDoesNot() {
        assertThat(board.left(id)).isEqualTo(20);
        worked("one", 0.5);
        assertThat(board.left(id)).isEqualTo(15);
        worked("two", 0.25);
        assertThat(board.left(id)).isEqualTo(12.5);
    }

    @Test
    void thePaceTellsWhenItWillBeReady() {
        worked("one", 0);
        assertThat(secondsLeft()).isNull();
        lately(new Pace(10, 20, 20, Instant.now()));
        worked("one", 0.5);
        // 15 of work are done in 20 s and a moment, and 15 are left.
        assertThat(secondsLeft()).isBetween(15, 40);
    }

    @Test
    void whoLostATaskToldNothing() {
        worked("one", 0.5);
        transaction.executeWithoutResult(
                _ -> forecasts.worked(new Task(id, 1, 7, 0, task("one", TaskPlan.LADDER)), 1));
        assertThat(board.left(id)).isEqualTo(15);
    }

    private void worked(String name, double part) {
        var task = new Task(id, 1, 1, 0, task(name, TaskPlan.LADDER));
        transaction.executeWithoutResult(_ -> forecasts.worked(task, part));
    }

    private void lately(Pace pace) {
        database.sql("update transcode set pace = cast(? as jsonb) where media_id = ?")
                .params(json.writeValueAsString(pace), id.value())
                .update();
    }

    private @Nullable Integer secondsLeft() {
        return presentations.progress(List.of(id)).values().iterator().next().secondsLeft();
    }

    private static TaskPlan task(String name, int urgency) {
        return new TaskPlan(name, TaskKind.FINISH, urgency, 0, 10, null, null);
    }
}
