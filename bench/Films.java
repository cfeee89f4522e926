import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Films of real footage in 1080p, each made once and kept between runs. */
final class Films {

    private static final Path BUNNY =
            Path.of("src/test/resources/media/big-buck-bunny-480p-30s.mp4").toAbsolutePath();

    private final Transcoder transcoder;

    Films(Transcoder transcoder) {
        this.transcoder = transcoder;
    }

    /** Ten minutes of H.264 that need not be encoded. */
    Path kept() throws IOException, InterruptedException {
        return kept(10);
    }

    /**
     * H.264 that need not be encoded. In one piece: where a repetition begins, frames are not evenly
     * spaced.
     */
    Path kept(int minutes) throws IOException, InterruptedException {
        return film(
                "kept-" + minutes, "mp4", 60 * minutes, 1, "-c:v libx264 -preset superfast -g 60 -crf 30 -maxrate 4M -bufsize 4M -c:a aac");
    }

    /** Ten minutes of HEVC. */
    Path hevc() throws IOException, InterruptedException {
        return film("hevc", "mp4", 30, 20, "-c:v libx265 -preset ultrafast -x265-params log-level=none -c:a aac");
    }

    /** Ten minutes of VP9. */
    Path vp9() throws IOException, InterruptedException {
        return film("vp9", "webm", 30, 20, "-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -b:v 4M -c:a libopus");
    }

    /** Two hours of H.264 whose picture cannot be kept. */
    Path hours() throws IOException, InterruptedException {
        return film("hours", "mp4", 30, 240, "-c:v libx264 -preset veryfast -g 250 -crf 28 -c:a aac");
    }

    /** Ten seconds of H.264 whose picture cannot be kept. */
    Path clip() throws IOException, InterruptedException {
        return film("clip", "mp4", 10, 1, "-c:v libx264 -preset veryfast -g 250 -crf 28 -c:a aac");
    }

    /**
     * A minute of H.264 whose picture cannot be kept.
     *
     * @param web has something transcoded first, so that FFmpeg is unpacked
     */
    Path minute(Site web) throws IOException, InterruptedException {
        web.awaitReady(web.upload(BUNNY));
        return film("minute", "mp4", 60, 1, "-c:v libx264 -preset veryfast -g 250 -crf 23 -c:a aac");
    }

    /** Some seconds, encoded once and repeated without encoding. */
    private Path film(String name, String container, int seconds, int times, String encoder)
            throws IOException, InterruptedException {
        var file = Bench.FOLDER.resolve("film-" + name + "." + container);
        if (Files.exists(file)) {
            return file;
        }
        System.out.println("Making " + file + " ...");
        var piece = "piece." + container;
        var encode =
                ("-stream_loop 19 -i %s -t %d -vf fps=30,scale=1920:1080:flags=lanczos,setsar=1 %s %s")
                        .formatted(BUNNY, seconds, encoder, piece);
        transcoder.run(Bench.FOLDER, List.of(encode.split(" ")));
        var repeat =
                "-stream_loop %d -i %s -c copy unfinished.%s"
                        .formatted(times - 1, piece, container);
        transcoder.run(Bench.FOLDER, List.of(repeat.split(" ")));
        Files.move(Bench.FOLDER.resolve("unfinished." + container), file);
        return file;
    }
}
