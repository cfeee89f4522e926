package app.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Tells files that are evidently not media by their first bytes, whatever their name says.
 *
 * <p>Only the evident is refused here, so that nobody waits for the end of a hopeless upload: text
 * in all its forms (HTML, SVG, scripts, and the playlists that make FFmpeg open other files) and
 * well-known documents, archives and programs. Whether anything else is media is for the probe to
 * say, which knows more formats than a list of signatures.
 */
final class FileSignature {

    /** How many bytes at the start of a file are enough. */
    static final int LENGTH = 4096;

    private static final List<Signature> NOT_MEDIA =
            List.of(
                    Signature.text("%PDF-", "a PDF document"),
                    Signature.text("%!PS", "a PostScript document"),
                    Signature.text("{\\rtf", "a text document"),
                    Signature.hex("d0cf11e0a1b11ae1", "an office document"),
                    Signature.hex("504b0304", "a ZIP archive or an office document"),
                    Signature.hex("504b0506", "a ZIP archive"),
                    Signature.hex("1f8b08", "a gzip archive"),
                    Signature.hex("377abcaf271c", "a 7z archive"),
                    Signature.hex("526172211a07", "a RAR archive"),
                    Signature.hex("fd377a585a00", "an xz archive"),
                    Signature.text("BZh", "a bzip2 archive"),
                    Signature.hex("28b52ffd", "a zstd archive"),
                    Signature.at(257, "ustar", "a tar archive"),
                    Signature.text("!<arch>\n", "a program library"),
                    Signature.hex("7f454c46", "a program"),
                    Signature.hex("4d5a", "a program"),
                    Signature.hex("cafebabe", "a program"),
                    Signature.hex("cffaedfe", "a program"),
                    Signature.hex("0061736d", "a program"),
                    Signature.text("SQLite format 3", "a database"));

    /** Text that other bytes may follow, where a reader would still take it for what it says. */
    private static final List<String> TEXT_STARTS =
            List.of(
                    "<!doctype",
                    "<!--",
                    "<?xml",
                    "<html",
                    "<head",
                    "<body",
                    "<script",
                    "<svg",
                    "<mpd",
                    "<smil",
                    "<?php",
                    "#extm3u",
                    "ffconcat version",
                    "[playlist]",
                    "v=0\n",
                    "v=0\r\n");

    /** The one audio format (RFC 4867, section 5) that begins as a script does. */
    private static final String AMR = "#!AMR";

    /** Of UTF-8, read as ISO 8859-1. */
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    private FileSignature() {}

    /**
     * What a file evidently is, when it is not media.
     *
     * @param head its first {@link #LENGTH} bytes, or all of them when it is shorter
     * @return words for a sentence, such as {@code a PDF document}; empty when it may be media
     */
    static Optional<String> evidentlyNotMedia(byte[] head) {
        var latin = new String(head, StandardCharsets.ISO_8859_1);
        for (var signature : NOT_MEDIA) {
            if (latin.startsWith(signature.bytes(), signature.offset())) {
                return Optional.of(signature.meaning());
            }
        }
        return isText(head) || startsAsText(latin)
                ? Optional.of("text, a web page, a playlist or a script")
                : Optional.empty();
    }

    private static boolean startsAsText(String latin) {
        var withoutMark = latin.startsWith(BYTE_ORDER_MARK) ? latin.substring(3) : latin;
        var text = withoutMark.stripLeading();
        return TEXT_STARTS.stream()
                        .anyMatch(start -> text.regionMatches(true, 0, start, 0, start.length()))
                || (text.startsWith("#!") && !text.startsWith(AMR));
    }

    private static boolean isText(byte[] head) {
        for (byte b : head) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                return false;
            }
        }
        return isUtf8(head);
    }

    /** Whether bytes are UTF-8, apart from a character that their end may have cut. */
    private static boolean isUtf8(byte[] head) {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var whole = head.length < LENGTH ? head.length : lastCharacterStart(head);
        try {
            decoder.decode(ByteBuffer.wrap(head, 0, whole));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static int lastCharacterStart(byte[] bytes) {
        int start = bytes.length - 1;
        while (start > bytes.length - 4 && (bytes[start] & 0xC0) == 0x80) {
            start--;
        }
        return start;
    }

    /**
     * Bytes that stand at one place in every file of a kind.
     *
     * @param bytes as ISO 8859-1, where each byte is a character
     */
    private record Signature(int offset, String bytes, String meaning) {

        static Signature text(String text, String meaning) {
            return at(0, text, meaning);
        }

        static Signature hex(String hex, String meaning) {
            var bytes = HexFormat.of().parseHex(hex);
            return at(0, new String(bytes, StandardCharsets.ISO_8859_1), meaning);
        }

        static Signature at(int offset, String text, String meaning) {
            return new Signature(offset, text, meaning);
        }
    }
}
