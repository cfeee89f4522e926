package app.transcode;

import app.transcode.Plans.Planned;
import app.transcode.ledger.Task;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Gives each kind of task to who can do it. */
@Component
class TaskRunner {

    private final Plans plans;
    private final Preparer preparer;
    private final Surveyor surveyor;
    private final FrameMaker frames;
    private final SoundMaker sounds;
    private final CopyMaker copies;
    private final FirstPoster posters;
    private final Finisher finisher;
    private final Measurer measurer;
    private final ExtraPlanner extras;
    private final ExtraLister lister;

    TaskRunner(
            Plans plans,
            Preparer preparer,
            Surveyor surveyor,
            FrameMaker frames,
            SoundMaker sounds,
            CopyMaker copies,
            FirstPoster posters,
            Finisher finisher,
            Measurer measurer,
            ExtraPlanner extras,
            ExtraLister lister) {
        this.plans = plans;
        this.preparer = preparer;
        this.surveyor = surveyor;
        this.frames = frames;
        this.sounds = sounds;
        this.copies = copies;
        this.posters = posters;
        this.finisher = finisher;
        this.measurer = measurer;
        this.extras = extras;
        this.lister = lister;
    }

    /**
     * Does a task, to the end of its records.
     *
     * @throws Superseded if somebody else has the work by now, or nobody wants it any more
     */
    void run(Task task) throws IOException, InterruptedException {
        switch (task.plan().kind()) {
            case PREPARE -> preparer.run(task);
            case SURVEY -> surveyor.run(task, planned(task));
            case PICTURE -> frames.run(task, ladder(task));
            case SOUND -> sounds.run(task, planned(task));
            case COPY -> copies.run(task, planned(task));
            case POSTER -> posters.run(task, planned(task));
            case FINISH -> finisher.run(task, planned(task));
            case MEASURE -> measurer.run(task, planned(task));
            case EXTRA -> extras.run(task, planned(task));
            case LIST -> lister.run(task, planned(task), ladder(task));
        }
    }

    /** By the ladder that the task is about. */
    private Planned ladder(Task task) {
        var codec = task.plan().codec();
        var planned = planned(task);
        return codec == null ? planned : extras.ladder(planned, codec).orElseThrow();
    }

    private Planned planned(Task task) {
        return plans.find(task.id(), task.round()).orElseThrow(() -> new Superseded(task));
    }
}
