package app.transcode.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GrowthTests {

    private static final List<String> RUNGS = List.of("1080p", "480p", "360p");
    private static final List<String> SOUND = List.of("audio-0");

    @Test
    void nothingPlaysWithoutPictureOrSound() {
        assertThat(growth(Map.of("audio-0", 8.0), List.of()).playable()).isFalse();
        assertThat(growth(Map.of("480p", 4.0), List.of()).playable()).isFalse();
    }

    @Test
    void itPlaysAsFarAsTheShorterOfBoth() {
        var growth = growth(Map.of("480p", 4.0, "360p", 4.0, "audio-0", 60.0), List.of());
        assertThat(growth.playable()).isTrue();
        assertThat(growth.listed()).containsExactly("480p", "360p");
        assertThat(growth.extent()).isEqualTo(4.0);
    }

    @Test
    void aRungJoinsWhenItGoesAsFarAsTheOthers() {
        var extents = Map.of("1080p", 8.0, "480p", 16.0, "360p", 16.0, "audio-0", 60.0);
        var listed = List.of("480p", "360p");
        assertThat(growth(extents, listed).listed()).isEqualTo(listed);
        var caughtUp = Map.of("1080p", 16.0, "480p", 16.0, "360p", 16.0, "audio-0", 60.0);
        assertThat(growth(caughtUp, listed).listed()).isEqualTo(RUNGS);
    }

    @Test
    void whatIsListedStaysListedAndHoldsTheOthersBack() {
        var extents = Map.of("1080p", 20.0, "480p", 16.0, "360p", 16.0, "audio-0", 60.0);
        var growth = growth(extents, RUNGS);
        assertThat(growth.listed()).isEqualTo(RUNGS);
        assertThat(growth.extent()).isEqualTo(16.0);
    }

    @Test
    void soundAlonePlaysFromItsFirstSegmentOn() {
        var growth = Growth.of(Map.of("audio-0", 4.0), List.of(), SOUND, List.of());
        assertThat(growth.playable()).isTrue();
        assertThat(growth.listed()).isEmpty();
    }

    @Test
    void segmentsCountThatBeginWithinTheExtent() {
        var growth = new Growth(RUNGS, 8.0, true);
        assertThat(growth.within(List.of(4.0, 4.0, 4.0))).isEqualTo(2);
        assertThat(growth.within(List.of(4.01, 4.0, 4.0))).isEqualTo(2);
        assertThat(growth.within(List.of(4.0))).isEqualTo(1);
    }

    private static Growth growth(Map<String, Double> extents, List<String> before) {
        return Growth.of(extents, RUNGS, SOUND, before);
    }
}
