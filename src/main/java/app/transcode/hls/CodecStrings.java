package app.transcode.hls;

import app.transcode.hls.Boxes.Box;
import java.util.Locale;

/** Writes CODECS values (RFC 6381, section 3.3) from what a track itself says. */
final class CodecStrings {

    /** Where the boxes begin inside a visual and an audio sample entry. */
    private static final int VISUAL_FIELDS = 78;

    private static final int AUDIO_FIELDS = 28;

    private static final int DECODER_CONFIG = 0x04;
    private static final int DECODER_SPECIFIC = 0x05;
    private static final int ELEMENTARY_STREAM = 0x03;

    private CodecStrings() {}

    static String of(Box sampleEntry) throws BadOutput {
        return switch (sampleEntry.type()) {
            case "avc1" -> avc(sampleEntry);
            case "hvc1" -> hevc(sampleEntry);
            case "av01" -> av1(sampleEntry);
            case "mp4a" -> mp4a(sampleEntry);
            default -> throw new BadOutput("unexpected codec " + sampleEntry.type());
        };
    }

    private static String avc(Box entry) throws BadOutput {
        var config = Boxes.find(entry.children(VISUAL_FIELDS), "avcC").content();
        return String.format(
                Locale.ROOT, "avc1.%02x%02x%02x", config.get(1), config.get(2), config.get(3));
    }

    /** ISO/IEC 14496-15, Annex E: profile, what it is compatible with, level, constraints. */
    private static String hevc(Box entry) throws BadOutput {
        var config = Boxes.find(entry.children(VISUAL_FIELDS), "hvcC").content();
        int profile = config.get(1);
        int space = (profile >> 6) & 3;
        var codec = new StringBuilder("hvc1.");
        if (space > 0) {
            codec.append((char) ('A' + space - 1));
        }
        codec.append(profile & 0x1f);
        codec.append('.').append(Integer.toHexString(Integer.reverse(config.getInt(2))));
        codec.append('.').append((profile & 0x20) == 0 ? 'L' : 'H').append(config.get(12) & 0xff);
        int last = 11;
        while (last >= 6 && config.get(last) == 0) {
            last--;
        }
        for (int i = 6; i <= last; i++) {
            codec.append('.').append(Integer.toHexString(config.get(i) & 0xff));
        }
        return codec.toString();
    }

    /**
     * AV1 Codec ISO Media File Format Binding, section 5: profile, level, tier and bits. What
     * follows may be left out, as its defaults are what all our renditions are: 4:2:0 in BT.709.
     */
    private static String av1(Box entry) throws BadOutput {
        var config = Boxes.find(entry.children(VISUAL_FIELDS), "av1C").content();
        int profile = (config.get(1) >> 5) & 7;
        int level = config.get(1) & 0x1f;
        int flags = config.get(2);
        char tier = (flags & 0x80) == 0 ? 'M' : 'H';
        int bits = (flags & 0x40) == 0 ? 8 : (flags & 0x20) == 0 ? 10 : 12;
        return String.format(Locale.ROOT, "av01.%d.%02d%c.%02d", profile, level, tier, bits);
    }

    private static String mp4a(Box entry) throws BadOutput {
        var bytes = Boxes.find(entry.children(AUDIO_FIELDS), "esds").content();
        bytes.position(4);
        int type = 0;
        while (bytes.remaining() > 2) {
            int tag = bytes.get();
            int length = length(bytes);
            switch (tag) {
                case ELEMENTARY_STREAM -> bytes.position(bytes.position() + 3);
                case DECODER_CONFIG -> {
                    type = bytes.get() & 0xff;
                    bytes.position(bytes.position() + 12);
                }
                case DECODER_SPECIFIC -> {
                    int object = (bytes.get() & 0xff) >> 3;
                    return "mp4a.%02x.%d".formatted(type, object);
                }
                default -> bytes.position(Math.min(bytes.limit(), bytes.position() + length));
            }
        }
        throw new BadOutput("no decoder configuration in esds");
    }

    /** A length in the expandable form of ISO/IEC 14496-1, section 8.3.3. */
    private static int length(java.nio.ByteBuffer bytes) {
        int length = 0;
        int next;
        do {
            next = bytes.get();
            length = (length << 7) | (next & 0x7f);
        } while ((next & 0x80) != 0);
        return length;
    }
}
