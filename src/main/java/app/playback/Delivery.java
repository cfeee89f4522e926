package app.playback;

import app.catalog.Admission;
import org.jspecify.annotations.Nullable;

/**
 * How one file is answered.
 *
 * @param file what is sent
 * @param contentType fixed by us, never taken from an uploader
 * @param cacheControl the header
 * @param compressible whether it may be sent compressed
 * @param disposition the {@code Content-Disposition}, or null for none
 */
record Delivery(
        StreamFile file,
        String contentType,
        String cacheControl,
        boolean compressible,
        @Nullable String disposition) {

    /** How a file of a stream is answered to those who were admitted to it. */
    static Delivery of(StreamPath path, StreamFile file, Admission admission, Freshness freshness) {
        return new Delivery(
                file,
                path.kind().contentType(path.file()),
                freshness.of(path.kind(), admission.shared()),
                path.kind().compressible(),
                null);
    }

    /**
     * Compressed and plain bytes are different representations that mean the same, so what may be
     * compressed gets a weak tag (RFC 9110, section 8.8.1), except where a range asks for exact
     * bytes: under a strong tag the server does not compress.
     */
    String etag(boolean exact) {
        return compressible && !exact ? "W/" + file.etag() : file.etag();
    }

    long size() {
        return file.object().size();
    }

    long lastModified() {
        return file.object().lastModified().toEpochMilli();
    }
}
