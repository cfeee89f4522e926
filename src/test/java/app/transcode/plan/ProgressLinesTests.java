package app.transcode.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressLinesTests {

    @Test
    void framesTellHowFarAPictureIs() {
        var lines = new ProgressLines(200, 10);
        assertThat(lines.read("frame=50")).hasValue(0.25);
        assertThat(lines.read("frame=  250")).hasValue(1.0);
        assertThat(lines.read("out_time_us=5000000")).isEmpty();
        assertThat(lines.read("progress=continue")).isEmpty();
    }

    @Test
    void timeTellsHowFarSoundIs() {
        var lines = new ProgressLines(0, 10);
        assertThat(lines.read("out_time_us=5000000")).hasValue(0.5);
        assertThat(lines.read("out_time_us=N/A")).isEmpty();
        assertThat(lines.read("frame=3")).isEmpty();
    }
}
