package app.transcode.ffmpeg;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a file that nobody trusts is opened, by FFmpeg and ffprobe alike. Only local files are read,
 * only with demuxers that never open a second file (no playlists, no {@code concat}, no {@code
 * image2}), and only with the decoders that people's files need: rare ones have memory bugs. {@code
 * docs/4-media.md} tells what each is for.
 */
public final class ReadRules {

    private static final String DEMUXERS =
            """
            mov matroska webm mpegts mpeg avi flv live_flv ogg asf rm dv mxf gxf wtv ivf
            wav w64 aiff caf au voc flac mp3 aac loas amr ac3 eac3 dts dtshd truehd mlp
            wv tta ape tak mpc mpc8 dsf qcp
            gif apng png_pipe jpeg_pipe webp_pipe gif_pipe bmp_pipe tiff_pipe j2k_pipe
            """;

    private static final String PICTURE_DECODERS =
            """
            h264 hevc vvc av1 libaom-av1 vp3 vp6 vp6a vp6f vp7 vp8 vp9 theora
            h261 h263 h263i h263p flv mpeg1video mpeg2video mpegvideo mpeg4
            msmpeg4v1 msmpeg4v2 msmpeg4 wmv1 wmv2 wmv3 vc1 rv10 rv20 rv30 rv40
            svq1 svq3 cinepak msvideo1 msrle rpza qtrle
            dvvideo prores dnxhd cfhd ffv1 huffyuv ffvhuff utvideo v210 v410 rawvideo
            mjpeg mjpegb jpeg2000 png apng gif webp bmp tiff
            """;

    private static final String SOUND_DECODERS =
            """
            aac aac_latm mp1 mp1float mp2 mp2float mp3 mp3float ac3 eac3 dca truehd mlp
            alac flac wavpack tta ape tak mpc7 mpc8 vorbis opus speex nellymoser
            wmav1 wmav2 wmapro wmalossless wmavoice cook real_144 real_288 sipr atrac3
            qdm2 qdmc mace3 mace6 amrnb amrwb gsm gsm_ms ilbc qcelp evrc
            g722 g723_1 g726 g726le adpcm_ct adpcm_ima_amv adpcm_ima_dk3 adpcm_ima_dk4
            adpcm_ima_qt adpcm_ima_wav adpcm_ms adpcm_sbpro_2 adpcm_sbpro_3 adpcm_sbpro_4
            adpcm_swf adpcm_yamaha dsd_lsbf dsd_msbf dsd_lsbf_planar dsd_msbf_planar dvaudio
            pcm_alaw pcm_mulaw pcm_bluray pcm_dvd s302m
            pcm_f16le pcm_f24le pcm_f32be pcm_f32le pcm_f64be pcm_f64le
            pcm_s8 pcm_s8_planar pcm_s16be pcm_s16be_planar pcm_s16le pcm_s16le_planar
            pcm_s24be pcm_s24le pcm_s24le_planar pcm_s32be pcm_s32le pcm_s32le_planar
            pcm_s64be pcm_s64le pcm_u8 pcm_u16be pcm_u16le pcm_u24be pcm_u24le
            pcm_u32be pcm_u32le
            """;

    private static final String SUBTITLE_DECODERS =
            "ass ssa srt subrip mov_text webvtt text pgssub dvbsub dvdsub xsub cc_dec";

    private static final List<String> OPTIONS =
            List.of(
                    "-protocol_whitelist",
                    "file",
                    "-format_whitelist",
                    listed(DEMUXERS),
                    "-codec_whitelist",
                    listed(PICTURE_DECODERS + " " + SOUND_DECODERS + " " + SUBTITLE_DECODERS));

    private ReadRules() {}

    /** The options that stand before {@code -i}, in front of each untrusted input. */
    public static List<String> options() {
        return OPTIONS;
    }

    /** How a local file is named, so that nothing in its name is taken for a protocol. */
    public static String url(Path file) {
        return "file:" + file.toAbsolutePath();
    }

    /** The options, {@code -i} and the file. */
    public static List<String> input(Path file) {
        return Stream.concat(OPTIONS.stream(), Stream.of("-i", url(file))).toList();
    }

    private static String listed(String words) {
        return String.join(",", words.strip().split("\\s+"));
    }
}
