package app.transcode.plan;

import java.util.List;

/**
 * The levels of H.264 (Rec. ITU-T H.264, table A-1): how much a decoder must be able to do.
 *
 * @param name as FFmpeg takes it
 * @param blocksPerSecond the most 16×16 blocks per second
 * @param blocks the most blocks in a picture
 * @param bufferedBlocks the most blocks in the decoded picture buffer
 * @param kilobits the most kilobits per second in the Main profile; High allows a quarter more
 */
record H264Level(String name, long blocksPerSecond, int blocks, int bufferedBlocks, int kilobits) {

    /** What x264's veryfast preset with B-pyramids keeps at most. */
    private static final int BUFFERED_PICTURES = 4;

    private static final List<H264Level> ALL =
            List.of(
                    new H264Level("1.0", 1_485, 99, 396, 64),
                    new H264Level("1.1", 3_000, 396, 900, 192),
                    new H264Level("1.2", 6_000, 396, 2_376, 384),
                    new H264Level("1.3", 11_880, 396, 2_376, 768),
                    new H264Level("2.0", 11_880, 396, 2_376, 2_000),
                    new H264Level("2.1", 19_800, 792, 4_752, 4_000),
                    new H264Level("2.2", 20_250, 1_620, 8_100, 4_000),
                    new H264Level("3.0", 40_500, 1_620, 8_100, 10_000),
                    new H264Level("3.1", 108_000, 3_600, 18_000, 14_000),
                    new H264Level("3.2", 216_000, 5_120, 20_480, 20_000),
                    new H264Level("4.0", 245_760, 8_192, 32_768, 20_000),
                    new H264Level("4.1", 245_760, 8_192, 32_768, 50_000),
                    new H264Level("4.2", 522_240, 8_704, 34_816, 50_000),
                    new H264Level("5.0", 589_824, 22_080, 110_400, 135_000),
                    new H264Level("5.1", 983_040, 36_864, 184_320, 240_000),
                    new H264Level("5.2", 2_073_600, 36_864, 184_320, 240_000),
                    new H264Level("6.0", 4_177_920, 139_264, 696_320, 240_000),
                    new H264Level("6.1", 8_355_840, 139_264, 696_320, 480_000),
                    new H264Level("6.2", 16_711_680, 139_264, 696_320, 800_000));

    /** The name of the lowest level that suffices, or of the highest when none does. */
    static String lowest(int width, int height, double framesPerSecond, long bitsPerSecond) {
        return ALL.stream()
                .filter(level -> level.allows(width, height, framesPerSecond, bitsPerSecond))
                .findFirst()
                .orElseGet(ALL::getLast)
                .name();
    }

    private boolean allows(int width, int height, double framesPerSecond, long bitsPerSecond) {
        int across = (width + 15) / 16;
        int down = (height + 15) / 16;
        int picture = across * down;
        return picture <= blocks
                && Math.max(across, down) <= Math.sqrt(8.0 * blocks)
                && picture * framesPerSecond <= blocksPerSecond
                && picture * BUFFERED_PICTURES <= bufferedBlocks
                && bitsPerSecond <= kilobits * 1_250L;
    }
}
