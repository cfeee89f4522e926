package app.transcode.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadenceTests {

    @ParameterizedTest
    @CsvSource({
        "24, 24/1, 24/1",
        "12.5, 25/2, 25/2",
        "29.97003, 30000/1001, 30000/1001",
        "29.97003, 2997/100, 30000/1001",
        "60.058, 810000/13487, 60/1",
        "17, 17/1, 17/1",
        "6, 6/1, 6/1",
        "120, 120/1, 120/1",
    })
    void anEvenRateIsTheToldOneTidied(double real, String told, String expected) {
        assertThat(Cadence.of(even(real), told, told))
                .isEqualTo(new Cadence(rate(expected), false));
    }

    @Test
    void timestampsBeatAFalseRate() {
        assertThat(Cadence.of(even(30), "1000/1", "60/1"))
                .isEqualTo(new Cadence(new FrameRate(30, 1), false));
    }

    @Test
    void timestampsRoundedToMillisecondsAreEven() {
        var times = even(60).stream().map(time -> Math.round(time * 1000) / 1000.0).toList();
        assertThat(Cadence.of(times, "1000/1", "60/1"))
                .isEqualTo(new Cadence(new FrameRate(60, 1), false));
    }

    @Test
    void aHoleMakesTheRateVariable() {
        var times = even(30).stream().map(time -> time > 1 ? time + 0.5 : time).toList();
        assertThat(Cadence.of(times, "27/1", "30/1"))
                .isEqualTo(new Cadence(new FrameRate(30, 1), true));
    }

    @Test
    void aHoleAfterTheFirstFrameIsOrdinary() {
        var times = even(25).stream().map(time -> time > 0 ? time + 0.5 : time).toList();
        assertThat(Cadence.of(times, "25/1", "25/1").variable()).isFalse();
    }

    @Test
    void slidesGetTheSlowestUsualRate() {
        assertThat(Cadence.of(even(1 / 7.0), "1/7", "1/7"))
                .isEqualTo(new Cadence(new FrameRate(10, 1), true));
    }

    @Test
    void aSingleFrameHasTheToldRate() {
        assertThat(Cadence.of(List.of(0.0), "30/1", "30/1"))
                .isEqualTo(new Cadence(new FrameRate(30, 1), false));
    }

    @ParameterizedTest
    @CsvSource({"0/0", "90000/1", "-1/2", "99999999999/1", "x"})
    void nonsenseIsNoRate(String told) {
        assertThat(Cadence.of(List.of(), told, told))
                .isEqualTo(new Cadence(new FrameRate(25, 1), false));
    }

    private static List<Double> even(double rate) {
        return IntStream.range(0, 100).mapToObj(i -> i / rate).toList();
    }

    private static FrameRate rate(String fraction) {
        var slash = fraction.indexOf('/');
        return new FrameRate(
                Integer.parseInt(fraction.substring(0, slash)),
                Integer.parseInt(fraction.substring(slash + 1)));
    }
}
