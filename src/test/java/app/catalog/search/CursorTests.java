package app.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.storage.MediaId;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {

    private static final MediaId ID = MediaId.random();

    @Test
    void eachKindOfKeyComesBack() {
        assertComesBack(
                new Cursor(Sort.NEWEST, OffsetDateTime.parse("2026-05-01T10:20:30.123456Z"), ID));
        assertComesBack(new Cursor(Sort.VIEWS, 12L, ID));
        assertComesBack(new Cursor(Sort.RELEVANCE, 0.1 + 0.2, ID));
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        assertThat(Cursor.decode(new Cursor(Sort.VIEWS, 12L, ID).encode(), Sort.NEWEST)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "VIEWS 12",
                "VIEWS twelve aaaaaaaaaaaaaaaaaaaaaaaaaa",
                "VIEWS 12 aaaaaaaaaaaaaaaaaaaaaaaaaa more",
                "VIEWS 12 not-an-id"
            })
    void whatWasNeverACursorIsRefused(String text) {
        var encoded = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        assertThat(Cursor.decode(encoded, Sort.VIEWS)).isEmpty();
        assertThat(Cursor.decode(text, Sort.VIEWS)).isEmpty();
    }

    private static void assertComesBack(Cursor cursor) {
        assertThat(Cursor.decode(cursor.encode(), cursor.sort())).contains(cursor);
    }
}
