package app.ingest;

import app.storage.Cleared;
import app.storage.ClientAccess;
import app.storage.MediaStore;
import app.storage.StrayMedia;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Takes away originals and staged files that no upload is known for. */
@Component
class StrayOriginals {

    private final MediaStore store;
    private final Uploads uploads;

    StrayOriginals(MediaStore store, Uploads uploads) {
        this.store = store;
        this.uploads = uploads;
    }

    Cleared clear(Instant before) {
        store.deleteUnfinished(before.minus(ClientAccess.LONGEST)); // clients may be at it so long
        var strays = new StrayMedia(store);
        return Stream.of("originals/", "staging/")
                .map(root -> strays.clear(root, before, uploads::known))
                .reduce(new Cleared(0, 0, 0), Cleared::and);
    }
}
