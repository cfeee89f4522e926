package app.transcode.ffmpeg;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a file that nobody trusts is opened, by FFmpeg and ffprobe alike. Only local files are read,
 * only with demuxers that never open a second file (no playlists, no {@code concat}, no {@code
 * image2}), and only with the decoders that people's files need: rare ones have memory bugs.
 */
public final class ReadRules {

    private static final List<String> DEMUXERS =
            List.of(
                    "mov",
                    "matroska",
                    "webm",
                    "mpegts",
                    "mpeg",
                    "avi",
                    "flv",
                    "ogg",
                    "asf",
                    "dv",
                    "wav",
                    "w64",
                    "aiff",
                    "caf",
                    "flac",
                    "mp3",
                    "aac",
                    "amr",
                    "ac3",
                    "eac3",
                    "dts",
                    "truehd",
                    "gif",
                    "png_pipe",
                    "jpeg_pipe",
                    "webp_pipe",
                    "gif_pipe",
                    "bmp_pipe",
                    "tiff_pipe");

    private static final List<String> PICTURE_DECODERS =
            List.of(
                    "h264",
                    "hevc",
                    "vvc",
                    "av1",
                    "libaom-av1",
                    "vp8",
                    "vp9",
                    "mpeg1video",
                    "mpeg2video",
                    "mpegvideo",
                    "mpeg4",
                    "h263",
                    "h263p",
                    "flv",
                    "vp6",
                    "vp6a",
                    "vp6f",
                    "theora",
                    "msmpeg4v1",
                    "msmpeg4v2",
                    "msmpeg4",
                    "wmv1",
                    "wmv2",
                    "wmv3",
                    "vc1",
                    "dvvideo",
                    "prores",
                    "dnxhd",
                    "mjpeg",
                    "rawvideo",
                    "png",
                    "gif",
                    "webp",
                    "bmp",
                    "tiff");

    private static final List<String> SOUND_DECODERS =
            List.of(
                    "aac",
                    "aac_latm",
                    "mp1",
                    "mp1float",
                    "mp2",
                    "mp2float",
                    "mp3",
                    "mp3float",
                    "ac3",
                    "eac3",
                    "dca",
                    "truehd",
                    "mlp",
                    "alac",
                    "flac",
                    "vorbis",
                    "opus",
                    "amrnb",
                    "amrwb",
                    "wmav1",
                    "wmav2",
                    "wmapro",
                    "speex",
                    "nellymoser",
                    "gsm",
                    "gsm_ms",
                    "g722",
                    "g726",
                    "adpcm_ima_qt",
                    "adpcm_ima_wav",
                    "adpcm_ms",
                    "adpcm_swf",
                    "adpcm_yamaha",
                    "pcm_alaw",
                    "pcm_bluray",
                    "pcm_dvd",
                    "pcm_f32be",
                    "pcm_f32le",
                    "pcm_f64be",
                    "pcm_f64le",
                    "pcm_mulaw",
                    "pcm_s16be",
                    "pcm_s16be_planar",
                    "pcm_s16le",
                    "pcm_s16le_planar",
                    "pcm_s24be",
                    "pcm_s24le",
                    "pcm_s24le_planar",
                    "pcm_s32be",
                    "pcm_s32le",
                    "pcm_s32le_planar",
                    "pcm_s64be",
                    "pcm_s64le",
                    "pcm_s8",
                    "pcm_s8_planar",
                    "pcm_u16be",
                    "pcm_u16le",
                    "pcm_u24be",
                    "pcm_u24le",
                    "pcm_u32be",
                    "pcm_u32le",
                    "pcm_u8",
                    "s302m");

    private static final List<String> SUBTITLE_DECODERS =
            List.of(
                    "ass",
                    "ssa",
                    "srt",
                    "subrip",
                    "mov_text",
                    "webvtt",
                    "text",
                    "pgssub",
                    "dvbsub",
                    "dvdsub",
                    "xsub",
                    "cc_dec");

    private static final List<String> OPTIONS =
            List.of(
                    "-protocol_whitelist",
                    "file",
                    "-format_whitelist",
                    String.join(",", DEMUXERS),
                    "-codec_whitelist",
                    String.join(
                            ",",
                            Stream.of(PICTURE_DECODERS, SOUND_DECODERS, SUBTITLE_DECODERS)
                                    .flatMap(List::stream)
                                    .toList()));

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
}
