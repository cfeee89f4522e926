package app.transcode;

import app.transcode.ffmpeg.Invocation;
import app.transcode.ffmpeg.MediaTools;
import app.transcode.ffmpeg.SourceInfo;
import app.transcode.ffmpeg.Tool;
import app.transcode.hls.Segment;
import app.transcode.hls.Track;
import app.transcode.plan.PosterCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes the picture that stands for a media. It is taken from the keyframes of what was just
 * encoded: upright, in the right colours, and decoded in a moment whatever the source is.
 */
@Component
class PosterMaker {

    private static final Logger log = LoggerFactory.getLogger(PosterMaker.class);
    private static final int SHORT_SIDE = 720;
    private static final int SEGMENTS = 6;

    private final MediaTools tools;
    private final Films films;
    private final CompanionSettings settings;

    PosterMaker(MediaTools tools, Films films, CompanionSettings settings) {
        this.tools = tools;
        this.settings = settings;
        this.films = films;
    }

    /**
     * Makes a poster of a picture in the folder. A media can do without.
     *
     * @param prefix of the presentation's keys
     */
    Optional<Path> ofPicture(String prefix, List<Track> renditions, WorkFolder work)
            throws InterruptedException {
        try {
            var track = rendition(renditions);
            var excerpt = work.path().resolve("excerpt.mp4");
            films.write(prefix, track, spread(track.segments()), excerpt);
            var bright = run(PosterCommand.typicalFrame(excerpt, false), work);
            return bright.isPresent()
                    ? bright
                    : run(PosterCommand.typicalFrame(excerpt, true), work);
        } catch (IOException e) {
            log.warn("No poster for {}: {}", prefix, e.toString());
            return Optional.empty();
        }
    }

    /**
     * Makes a poster of the cover that lies in a file of sound; without one, its waveform will do.
     */
    Optional<Path> ofCover(SourceInfo info, Path source, WorkFolder work)
            throws InterruptedException {
        var cover = info.coverArt();
        return cover == null ? made(work) : run(PosterCommand.cover(source, cover), work);
    }

    /** The best rendition that is not larger than a poster needs to be. */
    private static Track rendition(List<Track> renditions) {
        return renditions.stream()
                .filter(track -> Math.min(track.width(), track.height()) <= SHORT_SIDE)
                .findFirst()
                .orElseGet(renditions::getLast);
    }

    /** A few segments from all over a track, without the beginning if there is enough else. */
    private static List<Segment> spread(List<Segment> segments) {
        if (segments.size() <= SEGMENTS) {
            return segments;
        }
        var some = new ArrayList<Segment>();
        for (int i = 1; i <= SEGMENTS; i++) {
            some.add(segments.get(i * segments.size() / (SEGMENTS + 1)));
        }
        return some;
    }

    private Optional<Path> run(List<String> command, WorkFolder work) throws InterruptedException {
        var limit = settings.pictureTime();
        var invocation = new Invocation(Tool.FFMPEG, command, work.path(), limit, limit);
        var outcome = tools.run(invocation, _ -> {});
        if (!outcome.succeeded()) {
            log.debug("No poster: {}", outcome);
        }
        return made(work);
    }

    /** Of sound without a cover there is its waveform, drawn before. */
    private static Optional<Path> made(WorkFolder work) {
        return Optional.of(work.path().resolve(PosterCommand.FILE)).filter(Files::exists);
    }
}
