package app.ingest;

import app.storage.Finding;
import app.storage.MediaId;
import app.storage.MediaStore;
import app.storage.StoredObject;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Compares the table of uploads with what lies in the store. */
@Component
class OriginalsCheck {

    private static final String ROOT = "originals/";

    private final Uploads uploads;
    private final MediaStore store;
    private final Clock clock;

    OriginalsCheck(Uploads uploads, MediaStore store, Clock clock) {
        this.uploads = uploads;
        this.store = store;
        this.clock = clock;
    }

    /** Every file first, then the rows: a row is written before its file, so none is missed. */
    void run(boolean hashes, Consumer<Finding> findings) {
        var stored = new TreeSet<String>();
        store.list(ROOT, object -> stored.add(object.key()));
        var ids = uploads.ids();
        for (var original : uploads.originals(ids)) {
            check(original, hashes, findings);
        }
        reportUnknown(stored, new HashSet<>(ids), findings);
        for (var id : uploads.abandoned(clock.instant())) {
            findings.accept(
                    new Finding(
                            "upload_abandoned",
                            id.value(),
                            "Nobody receives this upload any more."));
        }
    }

    private void check(Original original, boolean hashes, Consumer<Finding> findings) {
        var object = store.find(original.key());
        if (object.isEmpty()) {
            if (isStillThere(original.id())) {
                findings.accept(finding("original_missing", original, "The original is gone."));
            }
        } else if (object.get().size() != original.size()) {
            findings.accept(
                    finding(
                            "original_size",
                            original,
                            "It has %d bytes, but %d were received."
                                    .formatted(object.get().size(), original.size())));
        } else if (hashes
                && original.sha256() != null
                && !hash(object.get()).equals(original.sha256())) {
            findings.accept(
                    finding(
                            "original_changed",
                            original,
                            "Its SHA-256 is not that of the upload."));
        }
    }

    private boolean isStillThere(MediaId id) {
        return !uploads.originals(List.of(id)).isEmpty();
    }

    private void reportUnknown(Set<String> stored, Set<MediaId> known, Consumer<Finding> findings) {
        for (var key : stored) {
            var id = MediaId.parse(key.substring(ROOT.length()).replaceFirst("/.*", ""));
            if ((id.isEmpty() || !known.contains(id.get())) && store.find(key).isPresent()) {
                findings.accept(
                        new Finding("original_unknown", key, "No upload in the database has it."));
            }
        }
    }

    private String hash(StoredObject object) {
        try (var bytes =
                new DigestInputStream(
                        store.open(object.key(), 0, object.size()),
                        MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        } catch (IOException e) {
            return "unreadable: " + e.getMessage();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static Finding finding(String kind, Original original, String detail) {
        return new Finding(kind, original.key(), detail);
    }
}
