package app.transcode.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a plan into tasks.
 *
 * <p>What has to be encoded begins with one segment of one low rung, so that it plays after a
 * second or two. The low rungs run ahead of the viewer for a while in growing chunks, the high
 * rungs catch up, and from there on each chunk is decoded once for all rungs. A source that is
 * copied plays at once, so that its ladder needs no head start. What can only be decoded in order
 * is one task after its beginning.
 */
public final class WorkPlan {

    /** Renditions with a short side of at most so many pixels are quick to make. */
    private static final int LOW = 480;

    /** Chunks of the beginning, in segments, after which they keep the full length. */
    private static final List<Integer> GROWING = List.of(1, 1, 2, 4);

    /**
     * Frames that a run needs at least for its B-frames to be reordered as everywhere else; with
     * fewer, decoding and showing would lie less apart than the initialisation segment says.
     */
    private static final int SHORTEST = 16;

    /** Films of so many segments at most are ready before a first poster is of use. */
    private static final int SOON_READY = 4;

    /** What decoding costs besides encoding, in the measure of {@link TaskPlan#weight}. */
    private static final double DECODING = 0.1;

    private static final double FULL_HD = 1920.0 * 1080.0;

    private final EncodePlan plan;
    private final int chunk;
    private final int ahead;
    private final List<VideoCodec> extras;
    private final List<TaskPlan> tasks = new ArrayList<>();

    private WorkPlan(EncodePlan plan, int chunk, int ahead, List<VideoCodec> extras) {
        this.extras = extras;
        this.plan = plan;
        this.chunk = chunk;
        this.ahead = ahead;
    }

    /**
     * The tasks of a plan, without its preparation.
     *
     * @param chunkSegments how many segments a chunk has, once it need not be short
     * @param aheadSegments how many segments the low rungs run ahead
     * @param extras codecs in which the ladder is made once more, when it is ready
     */
    public static List<TaskPlan> of(
            EncodePlan plan, int chunkSegments, int aheadSegments, List<VideoCodec> extras) {
        var work = new WorkPlan(plan, chunkSegments, aheadSegments, extras);
        work.plan();
        return List.copyOf(work.tasks);
    }

    /**
     * The tasks of a ladder in another codec, once all else is ready: chunks, and their end.
     *
     * @param ladder one of {@link ExtraLadder#of}
     * @param chunkSegments how many segments a chunk has
     */
    public static List<TaskPlan> ofExtra(EncodePlan ladder, VideoCodec codec, int chunkSegments) {
        var work = new WorkPlan(ladder, chunkSegments, 0, List.of());
        work.planExtra(codec);
        return List.copyOf(work.tasks);
    }

    private void plan() {
        if (!plan.audio().isEmpty()) {
            double weight = plan.duration() * plan.audio().size() / 50;
            add(TaskPlan.of("sound", TaskKind.SOUND, TaskPlan.FIRST_PLAY, 0, weight));
        }
        var video = plan.video();
        if (video != null) {
            if (video.copy() != null) {
                double weight = plan.duration() / 100;
                add(TaskPlan.of("copy", TaskKind.COPY, TaskPlan.FIRST_PLAY, 0, weight));
            }
            if (plan.access() == Access.UNKNOWN) {
                add(TaskPlan.of("survey", TaskKind.SURVEY, TaskPlan.FIRST_PLAY, 0, 0));
            }
            pictures(video);
            if (video.grid().segments(video.frames()) > SOON_READY) {
                add(TaskPlan.of("poster", TaskKind.POSTER, TaskPlan.LADDER, 0, 0));
            }
        }
        add(
                TaskPlan.of(
                        "finish",
                        TaskKind.FINISH,
                        TaskPlan.LADDER,
                        plan.duration(),
                        plan.duration() / 100));
        if (video != null && !video.renditions().isEmpty()) {
            add(TaskPlan.of("measure", TaskKind.MEASURE, TaskPlan.LATER, 0, 0));
            extras.forEach(codec -> add(TaskPlan.extra(codec)));
        }
    }

    /** Nobody waits for it, so that all chunks are equally long. */
    private void planExtra(VideoCodec codec) {
        var video = Objects.requireNonNull(plan.video());
        int segments = video.grid().segments(video.frames());
        int length = plan.access() == Access.IN_ORDER ? segments : chunk;
        for (int from = 0; from < segments; ) {
            int to = boundary(video, from + length);
            var cut = cut(video, from, to, 0, video.renditions().size() - 1);
            add(picture(video, cut, TaskPlan.LATER, codec));
            from = to;
        }
        add(TaskPlan.list(codec, place(codec, plan.duration())));
    }

    /** One codec after the other. */
    private double place(VideoCodec codec, double seconds) {
        return List.of(VideoCodec.values()).indexOf(codec) * plan.duration() + seconds;
    }

    private void pictures(VideoPlan video) {
        if (video.renditions().isEmpty()) {
            return;
        }
        int last = video.renditions().size() - 1;
        int segments = video.grid().segments(video.frames());
        if (plan.access() == Access.IN_ORDER) {
            int low = low(video);
            picture(video, 0, boundary(video, 1), low, low, TaskPlan.FIRST_PLAY);
            picture(video, 0, segments, 0, last, TaskPlan.LADDER);
        } else if (video.copy() != null) {
            even(video, 0, segments, 0);
        } else {
            growing(video, segments);
        }
    }

    private void growing(VideoPlan video, int segments) {
        int low = low(video);
        int head = low == 0 ? segments : boundary(video, ahead);
        int last = video.renditions().size() - 1;
        int from = beginning(video, low, last);
        for (int i = 1; from < head; i++) {
            int length = i < GROWING.size() ? GROWING.get(i) : low == 0 ? chunk : GROWING.getLast();
            int to = Math.min(head, boundary(video, from + length));
            picture(video, from, to, low, last, TaskPlan.LADDER);
            from = to;
        }
        if (low > 0) {
            for (int high = 0; high < head; ) {
                int to = Math.min(head, boundary(video, high + GROWING.getLast()));
                picture(video, high, to, 0, low - 1, TaskPlan.LADDER);
                high = to;
            }
        }
        even(video, head, segments, 0);
    }

    /** The first segment: one rendition for those who wait, then what is below it. */
    private int beginning(VideoPlan video, int low, int last) {
        int to = boundary(video, GROWING.getFirst());
        picture(video, 0, to, low, low, TaskPlan.FIRST_PLAY);
        if (low < last) {
            picture(video, 0, to, low + 1, last, TaskPlan.LADDER);
        }
        return to;
    }

    private void even(VideoPlan video, int begin, int end, int first) {
        for (int from = begin; from < end; ) {
            int to = boundary(video, from + chunk);
            picture(video, from, to, first, video.renditions().size() - 1, TaskPlan.LADDER);
            from = to;
        }
    }

    /** Where a chunk may end: not right before a last segment that is too short to stand alone. */
    private static int boundary(VideoPlan video, int segment) {
        int segments = video.grid().segments(video.frames());
        boolean shortTail = video.grid().framesIn(segments - 1, video.frames()) < SHORTEST;
        return segment >= segments || (segment == segments - 1 && shortTail) ? segments : segment;
    }

    /** Index of the first rendition that is quick to make. */
    private static int low(VideoPlan video) {
        for (int i = 0; i < video.renditions().size(); i++) {
            var rendition = video.renditions().get(i);
            if (Math.min(rendition.width(), rendition.height()) <= LOW) {
                return i;
            }
        }
        return 0;
    }

    private void picture(VideoPlan video, int from, int to, int first, int last, int urgency) {
        add(picture(video, cut(video, from, to, first, last), urgency, null));
    }

    private static Cut cut(VideoPlan video, int from, int to, int first, int last) {
        long segment = video.grid().segmentFrames();
        return new Cut(from * segment, Math.min(video.frames(), to * segment), first, last);
    }

    private TaskPlan picture(VideoPlan video, Cut cut, int urgency, @Nullable VideoCodec codec) {
        var grid = video.grid();
        double begins = grid.seconds(cut.from());
        var name =
                "%s %d-%d"
                        .formatted(
                                video.renditions().get(cut.first()).name(),
                                grid.segments(cut.from()),
                                grid.segments(cut.to()));
        return new TaskPlan(
                name,
                TaskKind.PICTURE,
                urgency,
                codec == null ? begins : place(codec, begins),
                weight(video, cut),
                cut,
                codec);
    }

    private static double weight(VideoPlan video, Cut cut) {
        double pixels =
                video.renditions().subList(cut.first(), cut.last() + 1).stream()
                        .mapToDouble(each -> (double) each.width() * each.height())
                        .sum();
        return video.grid().seconds(cut.frames()) * (DECODING + pixels / FULL_HD);
    }

    private void add(TaskPlan task) {
        tasks.add(task);
    }
}
