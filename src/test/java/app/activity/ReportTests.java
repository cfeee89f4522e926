package app.activity;

import static org.assertj.core.api.Assertions.assertThat;

import app.catalog.MediaState;
import app.storage.MediaId;
import app.transcode.Progress;
import app.users.AccountId;
import org.junit.jupiter.api.Test;

class ReportTests {

    private final MediaId id = MediaId.random();
    private final Progress half = new Progress(id, 0.5, "encoding", 2, 7, true);

    @Test
    void whileItIsMadeTheWorkTellsHowFarItIs() {
        assertThat(Report.of(state("processing", true), half))
                .isEqualTo(new Report(id, "processing", true, 0.5, "encoding", 2, 7, true));
    }

    @Test
    void beforeTheWorkBeginsItIsQueued() {
        assertThat(Report.of(state("processing", false), null))
                .isEqualTo(new Report(id, "processing", false, 0, "queued", 0, null, false));
    }

    @Test
    void whatIsReadyIsDoneWhateverWasToldBefore() {
        assertThat(Report.of(state("ready", true), half))
                .isEqualTo(new Report(id, "ready", true, 1, "done", 2, null, true));
    }

    @Test
    void aFailureStaysWhereItHappened() {
        assertThat(Report.of(state("failed", false), half))
                .isEqualTo(new Report(id, "failed", false, 0.5, "failed", 2, null, true));
    }

    @Test
    void anUploadHasMadeNothingYet() {
        assertThat(Report.of(state("uploading", false), null))
                .isEqualTo(new Report(id, "uploading", false, 0, "uploading", 0, null, false));
    }

    private MediaState state(String status, boolean playable) {
        return new MediaState(id, AccountId.random(), status, playable);
    }
}
