package app.transcode.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The table of formats in {@code docs/4-media.md}: a file of each is made, and its picture and
 * sound are found and decoded. What the bundled FFmpeg cannot write is not here.
 */
class FormatsIntegrationTests {

    /** File name, codec of its picture, codec of its sound, how FFmpeg makes it. */
    private static final String TABLE =
            """
            plain.mp4      | h264       | aac   | -c:v libx264 -c:a aac
            fragments.mp4  | h264       | aac   | -c:v libx264 -c:a aac -movflags frag_keyframe+empty_moov
            hevc.mp4       | hevc       | ac3   | -c:v libx265 -x265-params log-level=none -c:a ac3
            av1.mp4        | av1        | opus  | -c:v libaom-av1 -cpu-used 8 -c:a libopus -ar 48000
            vp9.mp4        | vp9        | flac  | -c:v libvpx-vp9 -c:a flac -strict -2
            old.mp4        | mpeg4      | mp3   | -c:v mpeg4 -c:a libmp3lame
            phone.3gp      | h263       | amr_nb | -s 176x144 -c:v h263 -c:a libopencore_amrnb -ar 8000
            phone-wb.3gp   | mpeg4      | amr_wb | -c:v mpeg4 -c:a libvo_amrwbenc -ar 16000
            prores.mov     | prores     | pcm_s24le | -c:v prores_ks -c:a pcm_s24le
            dnxhr.mov      | dnxhd      | pcm_s16be | -s 256x128 -c:v dnxhd -profile:v 1 -pix_fmt yuv422p -c:a pcm_s16be
            mjpeg.mov      | mjpeg      | alac  | -c:v mjpeg -c:a alac
            cineform.mov   | cfhd       | pcm_f32le | -s 256x128 -c:v cfhd -pix_fmt yuv422p10le -c:a pcm_f32le
            animation.mov  | qtrle      | adpcm_ima_qt | -c:v qtrle -pix_fmt rgb24 -c:a adpcm_ima_qt
            sorenson.mov   | svq1       | pcm_s8 | -c:v svq1 -c:a pcm_s8
            jpeg2000.mov   | jpeg2000   | pcm_mulaw | -c:v jpeg2000 -c:a pcm_mulaw
            v210.mov       | v210       | pcm_s32le | -c:v v210 -pix_fmt yuv422p10le -c:a pcm_s32le
            film.mkv       | h264       | dts   | -c:v libx264 -c:a dca -strict -2
            archive.mkv    | ffv1       | flac  | -c:v ffv1 -c:a flac
            disc.mkv       | mpeg2video | truehd | -c:v mpeg2video -c:a truehd -strict -2 -ar 48000
            sound.mkv      | h264       | eac3  | -c:v libx264 -c:a eac3
            vp8.webm       | vp8        | vorbis | -c:v libvpx -c:a vorbis -strict -2 -ac 2
            vp9.webm       | vp9        | opus  | -c:v libvpx-vp9 -c:a libopus -ar 48000
            recorder.ts    | h264       | aac   | -c:v libx264 -c:a aac
            broadcast.ts   | mpeg2video | mp2   | -c:v mpeg2video -c:a mp2
            camera.m2ts    | h264       | pcm_bluray | -c:v libx264 -c:a pcm_bluray -ar 48000 -mpegts_m2ts_mode 1
            smpte.ts       | hevc       | s302m | -c:v libx265 -x265-params log-level=none -c:a s302m -strict -2 -ar 48000 -ac 2
            dvd.vob        | mpeg2video | ac3   | -c:v mpeg2video -c:a ac3 -f vob
            cd.mpg         | mpeg1video | mp2   | -c:v mpeg1video -c:a mp2 -f mpeg
            xvid.avi       | mpeg4      | mp3   | -c:v mpeg4 -vtag XVID -c:a libmp3lame
            divx3.avi      | msmpeg4v3  | adpcm_ms | -c:v msmpeg4 -c:a adpcm_ms
            capture.avi    | huffyuv    | pcm_s16le | -c:v huffyuv -c:a pcm_s16le
            utvideo.avi    | utvideo    | adpcm_ima_wav | -c:v utvideo -c:a adpcm_ima_wav
            cinepak.avi    | cinepak    | pcm_u8 | -c:v cinepak -c:a pcm_u8
            raw.avi        | rawvideo   | pcm_alaw | -c:v rawvideo -c:a pcm_alaw
            camcorder.dv   | dvvideo    | pcm_s16le | -s 720x576 -c:v dvvideo -pix_fmt yuv420p -c:a pcm_s16le -ar 48000 -ac 2 -f dv
            studio.mxf     | mpeg2video | pcm_s16le | -c:v mpeg2video -c:a pcm_s16le -ar 48000
            web.flv        | flv1       | nellymoser | -c:v flv -c:a nellymoser -ar 22050
            web2.flv       | h264       | adpcm_swf | -c:v libx264 -c:a adpcm_swf -ar 22050
            windows.wmv    | wmv2       | wmav2 | -c:v wmv2 -c:a wmav2 -f asf
            windows1.wmv   | wmv1       | wmav1 | -c:v wmv1 -c:a wmav1 -f asf
            real.rm        | rv20       | ac3   | -s 176x144 -c:v rv20 -c:a ac3
            elementary.ivf | vp8        | -     | -c:v libvpx
            loop.gif       | gif        | -     | -c:v gif
            loop.png       | apng       | -     | -c:v apng -f apng
            itunes.m4a     | -          | aac   | -c:a aac
            lossless.m4a   | -          | alac  | -c:a alac
            apple.caf      | -          | pcm_s24be | -c:a pcm_s24be
            music.mp3      | -          | mp3   | -c:a libmp3lame
            music.mp2      | -          | mp2   | -c:a mp2
            stream.aac     | -          | aac   | -c:a aac -f adts
            stream.latm    | -          | aac_latm | -c:a aac -f latm
            cinema.ac3     | -          | ac3   | -c:a ac3
            cinema.eac3    | -          | eac3  | -c:a eac3
            cinema.dts     | -          | dts   | -c:a dca -strict -2
            cinema.thd     | -          | truehd | -c:a truehd -strict -2 -ar 48000 -f truehd
            voice.amr      | -          | amr_nb | -c:a libopencore_amrnb -ar 8000
            voice.awb      | -          | amr_wb | -c:a libvo_amrwbenc -ar 16000 -f amr
            music.flac     | -          | flac  | -c:a flac
            music.ogg      | -          | vorbis | -c:a vorbis -strict -2 -ac 2
            music.opus     | -          | opus  | -c:a libopus -ar 48000
            voice.spx      | -          | speex | -c:a libspeex -ar 16000 -f ogg
            music.wv       | -          | wavpack | -c:a wavpack
            music.tta      | -          | tta   | -c:a tta
            music.wma      | -          | wmav2 | -c:a wmav2 -f asf
            music.wav      | -          | pcm_s16le | -c:a pcm_s16le
            float.wav      | -          | pcm_f64le | -c:a pcm_f64le
            yamaha.wav     | -          | adpcm_yamaha | -c:a adpcm_yamaha
            phone.wav      | -          | adpcm_g722 | -c:a g722 -ar 16000
            phone2.wav     | -          | adpcm_g726 | -c:a g726 -ar 8000
            long.w64       | -          | pcm_s32le | -c:a pcm_s32le
            apple.aiff     | -          | pcm_s16be | -c:a pcm_s16be
            sun.au         | -          | pcm_mulaw | -c:a pcm_mulaw
            """;

    private static final List<String> SOURCES =
            List.of(
                            "-f lavfi -i testsrc2=s=128x96:r=25:d=0.4".split(" "),
                            "-f lavfi -i sine=d=0.4:r=44100,aformat=channel_layouts=mono"
                                    .split(" "))
                    .stream()
                    .flatMap(Arrays::stream)
                    .toList();

    @TempDir static Path made;
    @TempDir Path folder;

    record Row(String file, String picture, String sound, String options) {

        static Row of(String line) {
            var cells = Pattern.compile("\\|").splitAsStream(line).map(String::strip).toList();
            return new Row(cells.get(0), cells.get(1), cells.get(2), cells.get(3));
        }

        boolean has(String codec) {
            return !codec.equals("-");
        }

        Stream<String> output() {
            var output = new ArrayList<String>();
            if (has(picture)) {
                output.addAll(List.of("-map", "0:v"));
            }
            if (has(sound)) {
                output.addAll(List.of("-map", "1:a"));
            }
            output.addAll(List.of(options.split(" ")));
            output.add(made.resolve(file).toString());
            return output.stream();
        }

        @Override
        public String toString() {
            return file + " (" + picture + ", " + sound + ")";
        }
    }

    static Stream<Row> rows() {
        return TABLE.lines().map(Row::of);
    }

    /** All files at once, by one FFmpeg. */
    @BeforeAll
    static void makeFiles() throws InterruptedException {
        var arguments = new ArrayList<>(List.of("-v", "error", "-y"));
        arguments.addAll(SOURCES);
        rows().flatMap(Row::output).forEach(arguments::add);
        var outcome =
                RealTools.TOOLS.run(
                        RealTools.ffmpeg(made, RealTools.ENOUGH, arguments.toArray(String[]::new)),
                        _ -> {});
        assertThat(outcome.succeeded()).as(outcome.errors()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void pictureAndSoundAreFoundAndDecoded(Row row) throws InterruptedException {
        var source = RealTools.probe().probe(made.resolve(row.file()), folder);
        var video = source.video();
        assertThat(video == null ? "-" : video.codec()).isEqualTo(row.picture());
        assertThat(source.audio().isEmpty() ? "-" : source.audio().getFirst().codec())
                .isEqualTo(row.sound());
        assertThat(source.still()).isFalse();
        assertThat(source.duration()).isBetween(0.2, 0.8);
    }
}
