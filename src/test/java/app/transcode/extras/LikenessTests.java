package app.transcode.extras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.transcode.plan.Access;
import org.junit.jupiter.api.Test;

class LikenessTests {

    private static final String XPSNR =
            """
            n:    1  XPSNR y: 41.5000  XPSNR u: 45.1000  XPSNR v: 46.2000
            n:    2  XPSNR y: inf  XPSNR u: inf  XPSNR v: inf
            XPSNR average, 2 frames  y: 44.5  u: inf  v: inf  (minimum: 44.5)
            """;

    private static final String SSIM =
            """
            n:1 Y:0.980000 U:0.990000 V:0.990000 All:0.984000 (17.958800)
            n:2 Y:1.000000 U:1.000000 V:1.000000 All:1.000000 (inf)
            """;

    @Test
    void framesAreAveragedAndTheSamePictureCountsAsAHundred() {
        assertThat(Likeness.of(XPSNR, SSIM)).isEqualTo(new Likeness(70.75, 0.992, 2));
    }

    @Test
    void statisticsOfDifferentFramesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Likeness.of(XPSNR, ""))
                .withMessage("XPSNR of 2 frames, SSIM of 0");
    }

    @Test
    void momentsLieAllOverAFilm() {
        assertThat(QualityMeter.moments(Access.SEEK, 1)).containsExactly(0);
        assertThat(QualityMeter.moments(Access.SEEK, 2)).containsExactly(0, 1);
        assertThat(QualityMeter.moments(Access.SEEK, 9)).containsExactly(1, 4, 7);
        assertThat(QualityMeter.moments(Access.SEEK, 1800)).containsExactly(300, 900, 1500);
    }

    @Test
    void momentsLieWhereTheFramesCanBeReached() {
        assertThat(QualityMeter.moments(Access.IN_ORDER, 1800)).containsExactly(2, 7, 12);
        assertThat(QualityMeter.moments(Access.SEEK_IN_COPY, 2)).containsExactly(1);
        assertThat(QualityMeter.moments(Access.SEEK_IN_COPY, 9)).containsExactly(1, 4, 7);
    }
}
