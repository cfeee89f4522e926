package app.playback;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which bytes of a file a request selects (RFC 9110, section 14). */
sealed interface Selection {

    /** All of it. */
    record Whole() implements Selection {}

    /**
     * One piece.
     *
     * @param first byte, counted from 0
     * @param last byte, included
     */
    record Part(long first, long last) implements Selection {

        long length() {
            return last - first + 1;
        }
    }

    /** Nothing that the file has, or too many pieces. */
    record Outside() implements Selection {}

    /**
     * Reads a {@code Range} header. One that makes no sense is ignored, as the RFC wants. Several
     * pieces are answered with the whole, which it allows; too many are an attack.
     *
     * @param header as it came, or null
     * @param size of the file in bytes
     * @param mostPieces that a header may name
     */
    static Selection of(@Nullable String header, long size, int mostPieces) {
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(Piece.UNIT)) {
            return new Whole();
        }
        var pieces = new ArrayList<Piece>();
        for (var text : header.substring(Piece.UNIT.length()).split(",", -1)) {
            var piece = Piece.parse(text.strip());
            if (piece.isEmpty()) {
                return new Whole();
            }
            pieces.add(piece.get());
        }
        return pieces.size() > mostPieces ? new Outside() : of(pieces, size);
    }

    private static Selection of(List<Piece> pieces, long size) {
        var inside = pieces.stream().flatMap(piece -> piece.of(size).stream()).toList();
        if (inside.isEmpty()) {
            return new Outside();
        }
        return pieces.size() == 1 ? inside.getFirst() : new Whole();
    }

    /**
     * One piece as it was asked for.
     *
     * @param first byte, or null for a suffix
     * @param last byte, or null for everything from {@code first}; for a suffix its length
     */
    record Piece(@Nullable Long first, @Nullable Long last) {

        private static final String UNIT = "bytes=";
        private static final Pattern FORM = Pattern.compile("(\\d*)-(\\d*)");
        private static final int MOST_DIGITS = 18;

        /** Empty when the text is no range, or ends before it begins. */
        static Optional<Piece> parse(String text) {
            var form = FORM.matcher(text);
            if (!form.matches()) {
                return Optional.empty();
            }
            var first = number(form.group(1));
            var last = number(form.group(2));
            var nothing = first == null && last == null;
            var backwards = first != null && last != null && last < first;
            return nothing || backwards ? Optional.empty() : Optional.of(new Piece(first, last));
        }

        /** The bytes of a file that this stands for, if it has any of them. */
        Optional<Part> of(long size) {
            var end = last == null ? Long.MAX_VALUE : last;
            if (first == null) {
                return end == 0 || size == 0
                        ? Optional.empty()
                        : Optional.of(new Part(Math.max(0, size - end), size - 1));
            }
            return first >= size
                    ? Optional.empty()
                    : Optional.of(new Part(first, Math.min(end, size - 1)));
        }

        private static @Nullable Long number(String digits) {
            if (digits.isEmpty()) {
                return null;
            }
            return digits.length() > MOST_DIGITS ? Long.MAX_VALUE : Long.parseLong(digits);
        }
    }
}
