package app.transcode.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.transcode.ffmpeg.FrameRate;
import app.transcode.ffmpeg.ReadRules;
import app.transcode.ffmpeg.SourceInfo;
import app.transcode.ffmpeg.SourceInfo.Transfer;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EncodeCommandTests {

    private static final String BEFORE =
            "-hide_banner -loglevel error -nostats -y -progress pipe:1 -stats_period 0.1 ";

    private static final Path SOURCE = Path.of("/originals/source");
    private static final String INPUT = String.join(" ", ReadRules.input(SOURCE));

    @Test
    void oneDecodeMakesTheWholeLadder() {
        assertThat(whole(Sources.bigBuckBunny()))
                .isEqualTo(
                        BEFORE
                                + "-copyts -start_at_zero "
                                + INPUT
                                + " -filter_complex [0:0]fps=24/1:start_time=0,tpad=stop_mode=clone:stop=24,"
                                + "trim=start_pts=0:end_pts=720,"
                                + "scale=854:480:flags=bicubic:out_color_matrix=bt709:out_range=tv,"
                                + "format=yuv420p,setsar=1,"
                                + "setparams=range=tv:colorspace=bt709:color_primaries=bt709:color_trc=bt709,"
                                + "split=2[v0][s1];"
                                + "[s1]scale=640:360:flags=bicubic,setsar=1,split=2[v1][s2];"
                                + "[s2]scale=426:240:flags=bicubic,setsar=1[v2]"
                                + video(0, "3.0", 1_500_000, 48, "1/24", "4.000000", 0, "480p")
                                + video(1, "3.0", 800_000, 48, "1/24", "4.000000", 0, "360p")
                                + video(2, "2.1", 400_000, 48, "1/24", "4.000000", 0, "240p"));
    }

    @Test
    void allSoundIsMadeInOnePieceAndAsLongAsThePicture() {
        assertThat(String.join(" ", command(Sources.bigBuckBunny()).sound()))
                .isEqualTo(
                        BEFORE
                                + "-copyts -start_at_zero -readrate 10 -readrate_initial_burst 8.000000"
                                + " -readrate_catchup 100000 "
                                + INPUT
                                + " -filter_complex"
                                + " [0:1]aresample=48000:async=1:first_pts=0,aformat=channel_layouts=stereo,"
                                + "apad,atrim=end_sample=1440000[a0]"
                                + sound(0, "4.000000", "audio-0"));
    }

    @Test
    void aCutStartsBeforeItsFirstFrameAndCountsFrames() {
        assertThat(pictures(new Cut(192, 288, 0, 2)))
                .startsWith(
                        BEFORE
                                + "-copyts -start_at_zero -noaccurate_seek -ss 6.000000 "
                                + INPUT
                                + " -filter_complex [0:0]fps=24/1,trim=start_pts=192:end_pts=288,")
                .contains(video(0, "3.0", 1_500_000, 48, "1/24", "4.000000", 2, "480p"))
                .doesNotContain("-c:a");
    }

    @Test
    void aCutOfTheSmallRenditionsIsScaledFromTheSource() {
        assertThat(pictures(new Cut(0, 96, 1, 2)))
                .contains("trim=start_pts=0:end_pts=96,scale=640:360:flags=bicubic:out_color")
                .contains("split=2[v1][s2];[s2]scale=426:240:flags=bicubic,setsar=1[v2] -map [v1]")
                .doesNotContain("480p");
    }

    @Test
    void onlyTheEndIsFilledUpWithItsLastFrame() {
        assertThat(pictures(new Cut(672, 720, 0, 2)))
                .contains("fps=24/1,tpad=stop_mode=clone:stop=24,trim=start_pts=672:end_pts=720,");
    }

    @Test
    void framesOfASeekableCopyAreReachedByItsOwnTimes() {
        var plan =
                EncodePlan.of(Sources.bigBuckBunny(), Sources.LADDER, Sources.SETTINGS)
                        .reached(Access.SEEK_IN_COPY);
        var command = new EncodeCommand(plan, Sources.SETTINGS, SOURCE);
        assertThat(String.join(" ", command.pictures(new Cut(192, 288, 0, 2), 12)))
                .startsWith(BEFORE + "-copyts -seek_timestamp 1 -protocol_whitelist");
        assertThat(String.join(" ", command.pictures(new Cut(480, 576, 0, 2), 12)))
                .startsWith(BEFORE + "-copyts -seek_timestamp 1 -noaccurate_seek -ss 8.000000 ");
        assertThat(String.join(" ", command.pictures(new Cut(0, 96, 0, 2))))
                .startsWith(BEFORE + "-copyts -start_at_zero -protocol_whitelist");
    }

    @Test
    void aCutLiesOnTheGrid() {
        assertThatIllegalArgumentException().isThrownBy(() -> pictures(new Cut(100, 200, 0, 2)));
    }

    @Test
    void highDynamicRangeIsToneMapped() {
        var source =
                Sources.video(426, 240, new FrameRate(30, 1), false, false, Transfer.HLG, 0, 1);
        assertThat(whole(Sources.of(1, source, List.of())))
                .contains(
                        "trim=start_pts=0:end_pts=30,scale=426:240:flags=bicubic,"
                                + "zscale=tin=arib-std-b67:pin=bt2020:min=bt2020nc:rin=tv:t=linear:npl=100,"
                                + "format=gbrpf32le,zscale=p=bt709,tonemap=tonemap=hable:desat=0,"
                                + "zscale=t=bt709:m=bt709:r=tv,format=yuv420p,setsar=1,setparams=");
    }

    @Test
    void highDefinitionThatTellsNoColoursHasThoseOfTelevision() {
        var source =
                Sources.video(1280, 720, new FrameRate(25, 1), false, false, Transfer.SDR, 0, 1);
        assertThat(whole(Sources.of(1, source, List.of())))
                .contains(
                        "scale=1280:720:flags=bicubic:in_color_matrix=bt709"
                                + ":out_color_matrix=bt709:out_range=tv,format=yuv420p");
    }

    @Test
    void fieldsBecomeFramesFirst() {
        var source = Sources.video(720, 576, new FrameRate(25, 1), false, true, Transfer.SDR, 0, 1);
        assertThat(whole(Sources.of(1, source, List.of())))
                .contains("[0:0]bwdif=mode=send_frame,fps=25/1:start_time=0,");
    }

    @Test
    void loneSoundIsAsLongAsItIs() {
        var source = Sources.of(3, null, List.of(Sources.sound(0, "en", 0, 3)));
        assertThat(String.join(" ", command(source).sound()))
                .isEqualTo(
                        BEFORE
                                + "-copyts -start_at_zero "
                                + INPUT
                                + " -filter_complex"
                                + " [0:0]aresample=48000:async=1:first_pts=0,aformat=channel_layouts=stereo[a0]"
                                + sound(0, "4.000000", "audio-0"));
    }

    @Test
    void threadsAreBounded() {
        var settings = new EncodeSettings("veryfast", 23, 128_000, 2, 4, 0, 3);
        var plan = EncodePlan.of(Sources.bigBuckBunny(), Sources.LADDER, settings);
        var command = new EncodeCommand(plan, settings, Path.of("/s"));
        assertThat(String.join(" ", command.pictures(new Cut(0, 720, 0, 2))))
                .contains("-filter_complex_threads 3 -threads 3 -copyts")
                .contains("-enc_time_base 1/24 -threads 3 -map_metadata");
        assertThat(String.join(" ", command.sound()))
                .contains("-b:a 128000 -threads 3 -map_metadata");
    }

    private static String pictures(Cut cut) {
        return String.join(" ", command(Sources.bigBuckBunny()).pictures(cut));
    }

    private static String whole(SourceInfo source) {
        var plan = EncodePlan.of(source, Sources.LADDER, Sources.SETTINGS);
        var video = Objects.requireNonNull(plan.video());
        return String.join(
                " ", new EncodeCommand(plan, Sources.SETTINGS, SOURCE).pictures(video.whole()));
    }

    private static EncodeCommand command(SourceInfo source) {
        var plan = EncodePlan.of(source, Sources.LADDER, Sources.SETTINGS);
        return new EncodeCommand(plan, Sources.SETTINGS, SOURCE);
    }

    private static String video(
            int number,
            String level,
            int cap,
            int gop,
            String base,
            String length,
            int first,
            String folder) {
        return (" -map [v%d] -c:v libx264 -preset veryfast -profile:v high -level:v %s -crf 23"
                                + " -maxrate %d -bufsize %d -g %d -keyint_min %d -sc_threshold 0"
                                + " -fps_mode passthrough -enc_time_base %s ")
                        .formatted(number, level, cap, cap, gop, gop, base)
                + hls(length, first, folder);
    }

    private static String sound(int number, String length, String folder) {
        return " -map [a" + number + "] -c:a aac -b:a 128000 " + hls(length, 0, folder);
    }

    private static String hls(String length, int first, String folder) {
        return ("-map_metadata -1 -map_chapters -1 -output_ts_offset 10"
                        + " -f hls -hls_time %s -hls_list_size 0 -hls_playlist_type vod"
                        + " -hls_segment_type fmp4 -hls_flags temp_file -hls_segment_options movflags=+frag_discont"
                        + " -start_number %d -hls_fmp4_init_filename init.mp4"
                        + " -hls_segment_filename %s/%%05d.m4s %s/ffmpeg.m3u8")
                .formatted(length, first, folder, folder);
    }
}
