package app.ingest.tus;

import org.springframework.http.HttpHeaders;

/** Tells until when an unfinished upload can be gone on with (extension expiration). */
final class Expiration {

    private Expiration() {}

    static void tell(ResumableUpload upload, HttpHeaders headers) {
        var time = upload.expiresAt();
        if (time != null && !upload.finished()) {
            headers.setInstant(TusHeaders.EXPIRES, time);
        }
    }
}
