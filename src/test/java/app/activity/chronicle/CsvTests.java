package app.activity.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTests {

    @Test
    void cellsAreQuoted() {
        assertThat(Csv.row("plain", null, "a,b", "say \"hi\""))
                .isEqualTo("\"plain\",,\"a,b\",\"say \"\"hi\"\"\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\")",
                "+1",
                "-1+cmd|' /C calc'!A0",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "  =1+1"
            })
    void whatASpreadsheetWouldCarryOutIsMadeText(String cell) {
        assertThat(Csv.row(cell)).startsWith("\"'");
    }
}
