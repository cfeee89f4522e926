package app.playback;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchedPartsTests {

    @ParameterizedTest(name = "from {0} to {1} of {2} s: {3}")
    @CsvSource({
        ",   0,   100, 1",
        ",   7,   100, 10",
        "0,  12,  100, 111",
        "12, 0,   100, 1",
        "0,  900, 1000, 1000000000000000000",
        ",   100, 100, 10000000000000000000",
        ",   150, 100, 10000000000000000000",
        ",   5,   0,   0",
    })
    void whatLiesBetweenTwoReportsWasSeen(
            @Nullable Double before, double now, double duration, String parts) {
        assertThat(Integer.toBinaryString(WatchedParts.between(before, now, duration)))
                .isEqualTo(parts);
    }

    @ParameterizedTest(name = "at {0} of {1} s: {2}")
    @CsvSource({
        "0,    100,  false",
        "85,   100,  false",
        "90,   100,  true",
        "3480, 3600, false",
        "3500, 3600, true",
        "3,    5,    false",
        "4,    5,    true",
        "200,  100,  true",
        "5,    0,    false",
    })
    void whoIsAtTheCreditsHasSeenItToItsEnd(double now, double duration, boolean seen) {
        assertThat(WatchedParts.toTheEnd(now, duration)).isEqualTo(seen);
    }
}
