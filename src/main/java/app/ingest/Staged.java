package app.ingest;

import app.storage.MediaId;
import app.storage.MediaStore;
import org.springframework.stereotype.Component;

/** What clients have put below {@code staging/} of the bucket. */
@Component
class Staged {

    private final DirectUploads directs;
    private final MediaStore store;

    Staged(DirectUploads directs, MediaStore store) {
        this.directs = directs;
        this.store = store;
    }

    /** Deletes what a client has sent of a media's file, whole or in parts. */
    void delete(MediaId id) {
        directs.find(id)
                .ifPresent(
                        upload -> {
                            store.clientAccess()
                                    .ifPresent(
                                            access ->
                                                    access.giveUp(upload.key(), upload.uploadId()));
                            store.delete(upload.key());
                        });
    }
}
