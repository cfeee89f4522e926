package app.catalog;

import app.ingest.Receipts;
import app.storage.MediaId;
import app.users.Caller;
import org.springframework.stereotype.Component;

/** Answers a finished upload with its media. */
@Component
class MediaReceipts implements Receipts {

    private final Shelf shelf;
    private final Display display;

    MediaReceipts(Shelf shelf, Display display) {
        this.shelf = shelf;
        this.display = display;
    }

    @Override
    public Object receiptFor(MediaId id, Caller caller) {
        return display.show(shelf.see(id.value(), caller), caller);
    }
}
