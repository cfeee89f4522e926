package app.catalog;

import app.ingest.Intake;
import app.nodes.LeftNews;
import app.storage.Finding;
import app.storage.MediaId;
import app.transcode.StreamInspection;
import app.transcode.Transcoding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Tells whether anything is lost or left behind: the database against the storage in both
 * directions, what people see against both, and work against what is to be done.
 */
@Component
class SiteInspection {

    private static final Set<String> ENDED = Set.of("done", "failed");

    private final MediaEntries entries;
    private final Intake intake;
    private final Transcoding transcoding;
    private final StreamInspection streams;
    private final LeftNews news;

    SiteInspection(
            MediaEntries entries,
            Intake intake,
            Transcoding transcoding,
            StreamInspection streams,
            LeftNews news) {
        this.entries = entries;
        this.intake = intake;
        this.transcoding = transcoding;
        this.streams = streams;
        this.news = news;
    }

    /**
     * Looks at everything, which takes the longer the more there is.
     *
     * @param hashes whether the originals' bytes are read and hashed too
     * @param decode whether the streams are decoded too
     */
    InspectionReport run(boolean hashes, boolean decode) {
        var findings = new ArrayList<Finding>();
        intake.inspect(hashes, findings::add);
        long underWay = streams.run(decode, findings::add);
        lookForUnseen(findings::add);
        lookForUnplayable(findings::add);
        lookForStuck(findings::add);
        entries.tombstones()
                .forEach(id -> findings.add(found("deletion_open", id, "Bytes of it are left.")));
        long left = news.count();
        if (left > 0) {
            findings.add(found("news_left", "events", left + " news are not worked off."));
        }
        return new InspectionReport(entries.ids().size(), underWay, List.copyOf(findings));
    }

    private void lookForUnseen(Consumer<Finding> findings) {
        var uploads = intake.ids();
        var known = new HashSet<>(entries.ids());
        known.addAll(entries.tombstones());
        uploads.stream()
                .map(MediaId::value)
                .filter(id -> !known.contains(id))
                .forEach(id -> findings.accept(found("upload_unseen", id, "It has no entry.")));
    }

    private void lookForUnplayable(Consumer<Finding> findings) {
        var ready = ids(MediaStatus.READY);
        var playing = transcoding.presentations(ready).keySet();
        ready.stream()
                .filter(id -> !playing.contains(id))
                .forEach(
                        id ->
                                findings.accept(
                                        found(
                                                "media_unplayable",
                                                id.value(),
                                                "It is ready, but nothing of it plays.")));
    }

    /** The entry follows by an event, and that may have been lost. */
    private void lookForStuck(Consumer<Finding> findings) {
        for (var progress : transcoding.progress(ids(MediaStatus.PROCESSING)).values()) {
            if (ENDED.contains(progress.stage())) {
                findings.accept(
                        found(
                                "media_stuck",
                                progress.id().value(),
                                "Its streams are "
                                        + progress.stage()
                                        + ", but it does not say so."));
            }
        }
    }

    private List<MediaId> ids(MediaStatus status) {
        return entries.idsIn(status).stream().map(MediaId::new).toList();
    }

    private static Finding found(String kind, String subject, String detail) {
        return new Finding(kind, subject, detail);
    }
}
