package app.catalog;

import app.problems.Problem;
import app.problems.RequestProblem;
import app.transcode.WebVtt;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.springframework.util.unit.DataSize;

/** Reads the caption files that people send: pure functions, but for the reading itself. */
final class CaptionFile {

    /** What old SubRip files are written in that are not UTF-8. */
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private static final int LONGEST_LANGUAGE = 35;

    private CaptionFile() {}

    /**
     * Reads WebVTT or SubRip, and leaves out what is neither.
     *
     * @throws Problem if it is too large or has no captions
     */
    static WebVtt read(InputStream body, DataSize largest) throws IOException {
        var bytes = body.readNBytes(Math.toIntExact(largest.toBytes()) + 1);
        if (bytes.length > largest.toBytes()) {
            throw new Problem(
                    CatalogProblem.CAPTIONS_TOO_LARGE,
                    "A caption file may have %d bytes.".formatted(largest.toBytes()));
        }
        var track = WebVtt.read(text(bytes));
        if (track.cues().isEmpty()) {
            throw new Problem(
                    CatalogProblem.CAPTIONS_UNREADABLE,
                    "There is no caption in it: send a WebVTT (.vtt) or SubRip (.srt) file.");
        }
        return track;
    }

    /**
     * A language in the form that RFC 5646 prefers.
     *
     * @throws Problem if it is no BCP 47 tag
     */
    static String language(String tag) {
        try {
            var language = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
            if (language.length() <= LONGEST_LANGUAGE) {
                return language;
            }
        } catch (IllformedLocaleException _) {
            // told below
        }
        throw new Problem(
                RequestProblem.INVALID_REQUEST,
                "Name the language by its BCP 47 tag, such as en or pt-BR.",
                List.of(new Problem.FieldError("language", "is no BCP 47 tag")));
    }

    /** What a language is called where nobody gave its track a name. */
    static String label(String language) {
        return Locale.forLanguageTag(language).getDisplayName(Locale.ENGLISH);
    }

    private static String text(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            return new String(bytes, WESTERN);
        }
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
