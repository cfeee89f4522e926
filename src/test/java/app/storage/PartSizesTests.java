package app.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartSizesTests {

    private static final long MB = 1 << 20;

    @Test
    void partsHaveTheWishedSizeWhileTenThousandOfThemSuffice() {
        assertThat(PartSizes.of(20L << 30, 64 * MB)).isEqualTo(64 * MB);
        assertThat(PartSizes.of(1, 64 * MB)).isEqualTo(64 * MB);
        assertThat(PartSizes.of(10_000 * 64 * MB, 64 * MB)).isEqualTo(64 * MB);
    }

    @Test
    void largerObjectsGetLargerParts() {
        assertThat(PartSizes.of(10_000 * 64 * MB + 1, 64 * MB)).isEqualTo(65 * MB);
        assertThat(PartSizes.all(5L << 40, PartSizes.of(5L << 40, 16 * MB)))
                .hasSizeLessThan(10_001);
    }

    @Test
    void theLastPartIsWhatIsLeft() {
        assertThat(PartSizes.all(10, 4)).containsExactly(4L, 4L, 2L);
        assertThat(PartSizes.all(8, 4)).containsExactly(4L, 4L);
        assertThat(PartSizes.all(3, 4)).containsExactly(3L);
    }
}
