package app.catalog;

import app.storage.MediaId;
import app.transcode.MediaKind;
import app.transcode.Presentation;
import app.users.AccountId;
import app.users.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A media's entry in the catalog: what its owner says about it, and how far it is.
 *
 * <p>News of its upload and its transcoding may arrive in any order and more than once: each verb
 * can be repeated, and news of an attempt that was given up changes nothing.
 */
@Entity
@Table(name = "media")
@DynamicUpdate
class MediaEntry {

    @Id private String id;
    private UUID owner;
    private String title;
    private String description = "";
    private String[] tags = {};

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    @Enumerated(EnumType.STRING)
    private MediaStatus status = MediaStatus.UPLOADING;

    private boolean playable;
    private int attempt;
    private @Nullable String failureCode;
    private @Nullable String failureMessage;

    @Enumerated(EnumType.STRING)
    private @Nullable MediaKind kind;

    private @Nullable Double duration;
    private @Nullable Integer width;
    private @Nullable Integer height;
    private @Nullable Long size;
    private String fileName;
    private Instant createdAt;

    /** Counted by the database alone, beside this entity. */
    @Column(insertable = false, updatable = false)
    private long views;

    /** What somebody chose, below the edition of what people add. */
    private @Nullable String poster;

    private int accessEpoch;
    private @Nullable Instant deletedAt;

    @SuppressWarnings("NullAway.Init")
    protected MediaEntry() {}

    /** The entry of a file whose first byte is expected. */
    MediaEntry(
            MediaId id,
            AccountId owner,
            String fileName,
            String title,
            Visibility visibility,
            Instant createdAt) {
        this.id = id.value();
        this.owner = owner.value();
        this.fileName = fileName;
        this.title = title;
        this.visibility = visibility;
        this.createdAt = createdAt;
    }

    void edit(Edit edit) {
        title = edit.title() == null ? title : edit.title();
        description = edit.description() == null ? description : edit.description();
        tags = edit.tags() == null ? tags : edit.tags().toArray(String[]::new);
        if (edit.visibility() != null) {
            if (edit.visibility().stricterThan(visibility)) {
                revokeTickets();
            }
            visibility = edit.visibility();
        }
    }

    /** Shows another picture of it; null for the one that was made by itself. */
    void wear(@Nullable String newPoster) {
        poster = newPoster;
    }

    void rename(String newFileName) {
        fileName = newFileName;
    }

    void received(long bytes) {
        size = bytes;
        if (status == MediaStatus.UPLOADING) {
            status = MediaStatus.PROCESSING;
        }
    }

    void plays(int ofAttempt, Presentation presentation) {
        if (ofAttempt < attempt) {
            return;
        }
        if (ofAttempt > attempt || status == MediaStatus.UPLOADING) {
            begin(ofAttempt);
        }
        show(presentation);
    }

    void completed(int ofAttempt, Presentation presentation) {
        plays(ofAttempt, presentation);
        if (ofAttempt == attempt) {
            status = MediaStatus.READY;
            failureCode = null;
            failureMessage = null;
        }
    }

    /**
     * @param stillPlays whether what an earlier attempt made can be played
     */
    void failed(int ofAttempt, String code, String message, boolean stillPlays) {
        if (ofAttempt < attempt || (ofAttempt == attempt && status == MediaStatus.READY)) {
            return;
        }
        attempt = ofAttempt;
        status = MediaStatus.FAILED;
        failureCode = code;
        failureMessage = message;
        playable = stillPlays;
    }

    /**
     * A new attempt begins: what is still told of the failed one is void.
     *
     * @param stillPlays whether what an earlier attempt made can be played meanwhile
     */
    void retried(boolean stillPlays) {
        begin(attempt + 1);
        playable = stillPlays;
    }

    void bequeath(AccountId heir) {
        owner = heir.value();
        revokeTickets();
    }

    void bury(Instant now) {
        if (deletedAt == null) {
            deletedAt = now;
            revokeTickets();
        }
    }

    private void begin(int newAttempt) {
        attempt = newAttempt;
        status = MediaStatus.PROCESSING;
        failureCode = null;
        failureMessage = null;
    }

    private void show(Presentation presentation) {
        playable = playable || presentation.hls() != null;
        kind = presentation.kind();
        duration = kind == MediaKind.IMAGE ? null : Double.valueOf(presentation.duration());
        width = presentation.width();
        height = presentation.height();
    }

    private void revokeTickets() {
        accessEpoch++;
    }

    Access accessOf(Caller caller) {
        return Access.of(visibility, owner(), caller);
    }

    MediaState state() {
        return new MediaState(id(), owner(), status.json(), playable);
    }

    MediaId id() {
        return new MediaId(id);
    }

    AccountId owner() {
        return new AccountId(owner);
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    List<String> tags() {
        return List.of(tags);
    }

    Visibility visibility() {
        return visibility;
    }

    MediaStatus status() {
        return status;
    }

    boolean playable() {
        return playable;
    }

    /** Whether there is something to see or hear: a picture never plays. */
    boolean shown() {
        return playable || status == MediaStatus.READY;
    }

    @Nullable String failureCode() {
        return failureCode;
    }

    @Nullable String failureMessage() {
        return failureMessage;
    }

    @Nullable MediaKind kind() {
        return kind;
    }

    @Nullable Double duration() {
        return duration;
    }

    @Nullable Integer width() {
        return width;
    }

    @Nullable Integer height() {
        return height;
    }

    @Nullable Long size() {
        return size;
    }

    String fileName() {
        return fileName;
    }

    Instant createdAt() {
        return createdAt;
    }

    long views() {
        return views;
    }

    @Nullable String poster() {
        return poster;
    }

    int accessEpoch() {
        return accessEpoch;
    }

    boolean deleted() {
        return deletedAt != null;
    }
}
