package app.transcode.plan;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work that a worker takes at a time, and that a crash costs at most.
 *
 * @param name unique within its media
 * @param kind what is to be done
 * @param urgency {@link #FIRST_PLAY}, {@link #LADDER} or {@link #LATER}
 * @param position of those of one urgency and media the lowest goes first: where in the media it
 *     begins, in seconds
 * @param weight what it costs: about seconds of encoding 1080p
 * @param cut which frames, null for all but pictures
 * @param codec of an extra ladder, null for all that is not about one
 */
public record TaskPlan(
        String name,
        TaskKind kind,
        int urgency,
        double position,
        double weight,
        @Nullable Cut cut,
        @Nullable VideoCodec codec) {

    /** What the first play waits for. */
    public static final int FIRST_PLAY = 0;

    /** What a media needs to be ready. */
    public static final int LADDER = 1;

    /** What can wait until no media needs anything else. */
    public static final int LATER = 2;

    /** The task that plans a ladder in another codec. */
    static TaskPlan extra(VideoCodec codec) {
        return of(codec, codec.name().toLowerCase(Locale.ROOT), TaskKind.EXTRA, 1);
    }

    /** The task that ends a ladder in another codec. */
    static TaskPlan list(VideoCodec codec, double position) {
        return of(codec, "list" + codec.suffix(), TaskKind.LIST, position);
    }

    private static TaskPlan of(VideoCodec codec, String name, TaskKind kind, double position) {
        return new TaskPlan(name, kind, LATER, position, 0, null, codec);
    }

    /** A task that is neither about some frames nor about a codec. */
    static TaskPlan of(String name, TaskKind kind, int urgency, double position, double weight) {
        return new TaskPlan(name, kind, urgency, position, weight, null, null);
    }

    /** Whether a media is whole without it, so that its failure is none of the media. */
    public boolean dispensable() {
        return urgency == LATER || kind == TaskKind.POSTER;
    }

    /** The task that begins each round. */
    public static TaskPlan prepare() {
        return of("prepare", TaskKind.PREPARE, FIRST_PLAY, 0, 0);
    }
}
