package app.transcode;

import app.storage.MediaStore;
import app.transcode.ffmpeg.Invocation;
import app.transcode.ffmpeg.MediaTools;
import app.transcode.ffmpeg.Tool;
import app.transcode.hls.MediaPlaylist;
import app.transcode.hls.PlaylistPlace;
import app.transcode.plan.PosterCommand;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * Makes the picture that somebody chose to stand for a media, while they wait: from what was
 * encoded before, so that it takes a moment whatever the source is.
 */
@Component
public class PosterPicker {

    private static final Duration TIME_LIMIT = Duration.ofSeconds(30);
    private static final int SHORT_SIDE = 720;

    /** The last frame may begin so long before the end, in seconds. */
    private static final List<Double> EARLIER = List.of(0.0, 0.25, 1.0);

    private static final int AT_ONCE = 2;

    private final MediaTools tools;
    private final MediaStore store;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    PosterPicker(MediaTools tools, MediaStore store) {
        this.tools = tools;
        this.store = store;
    }

    /**
     * Stores the frame of a video that is shown at a time, as JPEG.
     *
     * @param video that is ready
     * @param seconds from its beginning
     * @param key where the picture goes
     * @return false if there is no such frame
     */
    public boolean frame(Presentation video, double seconds, String key) {
        var track = rendition(video);
        return track.isPresent() && make(key, work -> frame(video, track.get(), seconds, work));
    }

    /**
     * Stores a picture media as JPEG, no larger than a poster needs to be.
     *
     * @param picture that is ready
     * @param key where it goes
     * @return false if it cannot be read
     */
    public boolean picture(Presentation picture, String key) {
        var sizes = picture.companions().pictures();
        return !sizes.isEmpty()
                && make(key, work -> picture(picture.prefix() + sizes.getFirst().file(), work));
    }

    private boolean frame(Presentation video, Rendition rendition, double seconds, Path work)
            throws IOException, InterruptedException {
        var folder = video.prefix() + rendition.name() + "/";
        var place = PlaylistPlace.of(text(folder + MediaPlaylist.FILE), seconds);
        if (place.isEmpty()) {
            return false;
        }
        var excerpt = work.resolve("excerpt.mp4");
        try (var out = Files.newOutputStream(excerpt)) {
            copy(folder + place.get().init(), out);
            copy(folder + place.get().segment(), out);
        }
        for (double earlier : EARLIER) {
            double offset = Math.max(0, place.get().offset() - earlier);
            if (run(PosterCommand.frame(excerpt, offset), work)) {
                return true;
            }
        }
        return false;
    }

    private boolean picture(String key, Path work) throws IOException, InterruptedException {
        var source = work.resolve("picture.webp");
        try (var out = Files.newOutputStream(source)) {
            copy(key, out);
        }
        return run(PosterCommand.cover(source, 0), work);
    }

    private boolean run(List<String> command, Path work) throws InterruptedException {
        tools.run(
                new Invocation(Tool.FFMPEG, command, work, TIME_LIMIT, TIME_LIMIT).first(),
                _ -> {});
        return Files.exists(work.resolve(PosterCommand.FILE));
    }

    /** In a folder outside of the work folder, which tasks sweep. */
    private boolean make(String key, Making making) {
        turns.acquireUninterruptibly();
        try (var work = new WorkFolder(Files.createTempDirectory("marquee-poster-"))) {
            boolean made = making.into(work.path());
            if (made) {
                store.put(key, work.path().resolve(PosterCommand.FILE));
            }
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a poster was made", e);
        } finally {
            turns.release();
        }
    }

    /** The best rendition that is not larger than a poster needs to be. */
    private static Optional<Rendition> rendition(Presentation video) {
        var all = video.renditions().stream().filter(e -> e.codecs().startsWith("avc1")).toList();
        return all.stream()
                .filter(each -> Math.min(each.width(), each.height()) <= SHORT_SIDE)
                .findFirst()
                .or(() -> all.stream().reduce((_, last) -> last));
    }

    private String text(String key) throws IOException {
        var object = store.find(key).orElseThrow(() -> new IOException(key + " is gone"));
        try (var in = store.open(key, 0, object.size())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void copy(String key, OutputStream out) throws IOException {
        var object = store.find(key).orElseThrow(() -> new IOException(key + " is gone"));
        try (var in = store.open(key, 0, object.size())) {
            in.transferTo(out);
        }
    }

    /** Makes the picture in a folder; false if it cannot be made. */
    private interface Making {

        boolean into(Path work) throws IOException, InterruptedException;
    }
}
