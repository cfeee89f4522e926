package app.ingest;

import app.storage.ClientAccess;
import app.storage.MediaId;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * Where a client sends a file.
 *
 * @param id the media that it becomes
 * @param partSize of each part but the last, in bytes
 * @param parts where to PUT each
 * @param expiresAt when the addresses stop working
 */
record DirectUpload(MediaId id, long partSize, List<Part> parts, Instant expiresAt) {

    static DirectUpload of(MediaId id, ClientAccess.Begun begun) {
        return new DirectUpload(
                id,
                begun.partSize(),
                begun.parts().stream().map(slot -> new Part(slot.number(), slot.url())).toList(),
                begun.expiresAt());
    }

    /**
     * One part.
     *
     * @param number from 1 on
     * @param url takes a PUT with exactly as many bytes as the part has
     */
    record Part(int number, URI url) {}
}
