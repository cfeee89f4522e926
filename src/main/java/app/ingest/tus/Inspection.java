package app.ingest.tus;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** HEAD: tells from where an upload goes on. */
@Component
class Inspection {

    private final ResumableUploads uploads;

    Inspection(ResumableUploads uploads) {
        this.uploads = uploads;
    }

    ResponseEntity<Void> answer(ResumableUpload found) {
        var upload = uploads.inspect(found);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(TusHeaders.OFFSET, Long.toString(upload.offset()))
                .headers(headers -> describe(upload, headers))
                .build();
    }

    private static void describe(ResumableUpload upload, HttpHeaders headers) {
        var length = upload.length();
        if (length == null) {
            headers.set(TusHeaders.DEFER_LENGTH, "1");
        } else {
            headers.set(TusHeaders.LENGTH, Long.toString(length));
        }
        if (!upload.metadata().isEmpty()) {
            headers.set(TusHeaders.METADATA, upload.metadata());
        }
        var concatenation = upload.concatenation().header();
        if (concatenation != null) {
            headers.set(TusHeaders.CONCAT, concatenation);
        }
        Expiration.tell(upload, headers);
    }
}
