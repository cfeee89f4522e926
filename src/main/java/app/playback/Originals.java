package app.playback;

import app.catalog.Catalog;
import app.ingest.Intake;
import app.problems.Problem;
import app.problems.RequestProblem;
import app.storage.MediaId;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The files as they were uploaded: always to be saved, never to be shown or run by a browser. */
@Component
class Originals {

    private final Catalog catalog;
    private final Intake intake;
    private final StreamFiles files;

    Originals(Catalog catalog, Intake intake, StreamFiles files) {
        this.catalog = catalog;
        this.intake = intake;
        this.files = files;
    }

    /**
     * How the original of a media is answered.
     *
     * @throws Problem if it was not uploaded to its end, or dropped
     */
    Delivery delivery(MediaId id) {
        var file =
                intake.original(id)
                        .flatMap(original -> files.find(original.key()))
                        .orElseThrow(Originals::nothing);
        return new Delivery(
                file,
                MediaType.APPLICATION_OCTET_STREAM_VALUE,
                "private, no-cache",
                false,
                disposition(catalog.fileName(id).orElse(id.value())));
    }

    /**
     * Names the file for saving (RFC 6266); control characters are an attempt at header injection.
     */
    static String disposition(String fileName) {
        return ContentDisposition.attachment()
                .filename(fileName.replaceAll("\\p{Cntrl}", "_"), StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    static Problem nothing() {
        return new Problem(RequestProblem.NOT_FOUND, "There is no such file.");
    }
}
