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
    private final Finisher finisher;
    private final Measurer measurer;
    private final ExtraMaker extras;

    TaskRunner(
            Plans plans,
            Preparer preparer,
            Surveyor surveyor,
            FrameMaker frames,
            SoundMaker sounds,
            CopyMaker copies,
            Finisher finisher,
            Measurer measurer,
            ExtraMaker extras) {
        this.plans = plans;
        this.preparer = preparer;
        this.surveyor = surveyor;
        this.frames = frames;
        this.sounds = sounds;
        this.copies = copies;
        this.finisher = finisher;
        this.measurer = measurer;
        this.extras = extras;
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
            case PICTURE -> frames.run(task, planned(task));
            case SOUND -> sounds.run(task, planned(task));
            case COPY -> copies.run(task, planned(task));
            case FINISH -> finisher.run(task, planned(task));
            case MEASURE -> measurer.run(task, planned(task));
            case EXTRA -> extras.run(task, planned(task));
        }
    }

    private Planned planned(Task task) {
        return plans.find(task.id(), task.round()).orElseThrow(() -> new Superseded(task));
    }
}
