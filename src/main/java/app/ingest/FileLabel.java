package app.ingest;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Makes a label of what a client calls a file. The label is shown to people and never part of a
 * path, a command or a key.
 */
final class FileLabel {

    private static final int MAX_LENGTH = 255;
    private static final String UNNAMED = "upload";
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private FileLabel() {}

    /**
     * The last part of a path, without characters that cannot be seen or that turn the reading
     * direction, of at most 255 characters; {@code upload} when nothing remains.
     */
    static String of(@Nullable String name) {
        if (name == null) {
            return UNNAMED;
        }
        var visible = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFC)
                .codePoints()
                .filter(FileLabel::isShown)
                .forEach(visible::appendCodePoint);
        var label = cut(lastPart(visible.toString()).strip());
        return label.isEmpty() || label.equals(".") || label.equals("..") ? UNNAMED : label;
    }

    private static String lastPart(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static boolean isShown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            // Emoji and several scripts are spelled with joiners; other format characters deceive.
            case Character.FORMAT ->
                    character == ZERO_WIDTH_JOINER || character == ZERO_WIDTH_NON_JOINER;
            default -> true;
        };
    }

    private static String cut(String label) {
        if (label.length() <= MAX_LENGTH) {
            return label;
        }
        int end =
                Character.isHighSurrogate(label.charAt(MAX_LENGTH - 1))
                        ? MAX_LENGTH - 1
                        : MAX_LENGTH;
        return label.substring(0, end).strip();
    }
}
