package app.transcode;

import app.transcode.ledger.Pace;
import app.transcode.ledger.Task;
import app.transcode.ledger.TaskBoard;
import app.transcode.ledger.Tasks;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Measures how fast media come along, over all nodes that work on them. */
@Repository
class Forecasts {

    private final JdbcClient database;
    private final Tasks tasks;
    private final TaskBoard board;
    private final JsonMapper json;
    private final Clock clock;

    Forecasts(JdbcClient database, Tasks tasks, TaskBoard board, JsonMapper json, Clock clock) {
        this.database = database;
        this.tasks = tasks;
        this.board = board;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Notes how far a task is. Within a transaction: a media's row is always locked before its
     * tasks.
     *
     * @param part from 0 to 1
     */
    void worked(Task task, double part) {
        var before = lock(task);
        if (before.isPresent() && tasks.came(task, part)) {
            keep(task, Pace.after(before.get().pace, board.left(task.id()), clock.instant()));
        }
    }

    private record Known(@Nullable Pace pace) {}

    private Optional<Known> lock(Task task) {
        return database.sql(
                        """
                        select pace from transcode
                        where media_id = :id and round = :round for update
                        """)
                .param("id", task.id().value())
                .param("round", task.round())
                .query((row, _) -> new Known(pace(row.getString(1))))
                .optional();
    }

    private @Nullable Pace pace(@Nullable String text) {
        return text == null ? null : json.readValue(text, Pace.class);
    }

    private void keep(Task task, Pace pace) {
        database.sql("update transcode set pace = cast(:pace as jsonb) where media_id = :id")
                .param("id", task.id().value())
                .param("pace", json.writeValueAsString(pace))
                .update();
    }
}
