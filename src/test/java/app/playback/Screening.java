package app.playback;

import app.storage.MediaId;
import app.storage.MediaStore;
import app.testing.SiteClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;

/**
 * A media with files laid straight into the store, so that delivering them can be tested without
 * transcoding anything.
 *
 * @param id of the media
 * @param owner who uploaded it
 */
record Screening(MediaId id, SiteClient owner) {

    static final byte[] SEGMENT = noise(1_000_000);
    static final byte[] ORIGINAL = original();
    static final String PLAYLIST = "#EXTM3U\n" + "#EXT-X-VERSION:7\n".repeat(200);

    /** An attempt that no transcoder makes. */
    private static final int ATTEMPT = 77;

    static Screening begin(SiteClient owner, MediaStore store, String visibility)
            throws IOException {
        var answer =
                owner.upload(
                        "Größe.mp3",
                        BodyPublishers.ofByteArray(ORIGINAL),
                        Map.of("visibility", visibility));
        if (answer.status() != 201) {
            throw new AssertionError(answer);
        }
        var screening = new Screening(new MediaId(answer.field("id")), owner);
        screening.put(store, "720p/00001.m4s", SEGMENT);
        screening.put(store, "master.m3u8", PLAYLIST.getBytes(StandardCharsets.UTF_8));
        return screening;
    }

    /** The path of a file for everybody. */
    String open(String file) {
        return path("open", file);
    }

    String path(String grant, String file) {
        return "/streams/" + id + "/" + grant + "/" + ATTEMPT + "/" + file;
    }

    /** A ticket of the owner's, as the JSON of the media carries it. */
    String ticket() {
        return owner.get("/api/v1/media/" + id).field("playback.original").split("/", -1)[3];
    }

    private void put(MediaStore store, String file, byte[] bytes) throws IOException {
        store.put("streams/" + id + "/" + ATTEMPT + "/" + file, new ByteArrayInputStream(bytes));
    }

    /** What looks like the beginning of an MP3. */
    private static byte[] original() {
        var bytes = noise(50_000);
        System.arraycopy("ID3".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 3);
        bytes[3] = 4;
        bytes[4] = 0;
        bytes[5] = 0;
        return bytes;
    }

    private static byte[] noise(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
