package app.ingest.tus;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** OPTIONS: tells what this site can do. */
@Component
class Discovery {

    private final ResumableUploads uploads;

    Discovery(ResumableUploads uploads) {
        this.uploads = uploads;
    }

    ResponseEntity<Void> answer() {
        return ResponseEntity.noContent()
                .header(HttpHeaders.ALLOW, "OPTIONS, POST, HEAD, PATCH, DELETE")
                .header(TusHeaders.VERSION, TusHeaders.OUR_VERSION)
                .header(TusHeaders.EXTENSION, TusHeaders.OUR_EXTENSIONS)
                .header(TusHeaders.MAX_SIZE, Long.toString(uploads.maxSize()))
                .header(TusHeaders.CHECKSUM_ALGORITHM, Checksum.OUR_ALGORITHMS)
                .build();
    }
}
