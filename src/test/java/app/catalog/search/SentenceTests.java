package app.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.transcode.WebVtt;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceTests {

    @Test
    void aSentenceRunsOverSeveralCuesAndBeginsWithTheFirst() {
        assertThat(
                        sentences(
                                """
                                00:01.000 --> 00:02.000
                                It was a dark

                                00:02.000 --> 00:03.500
                                and <i>stormy</i> night.

                                00:03.500 --> 00:05.000
                                Then it rained!
                                """))
                .containsExactly(
                        new Sentence(1, "It was a dark and stormy night."),
                        new Sentence(3.5, "Then it rained!"));
    }

    @Test
    void silenceEndsASentenceWithoutAFullStop() {
        assertThat(
                        sentences(
                                """
                                00:20.000 --> 00:21.000
                                two

                                00:10.000 --> 00:11.000
                                one
                                """))
                .containsExactly(new Sentence(10, "one"), new Sentence(20, "two"));
    }

    @Test
    void whatNeverEndsIsCut() {
        var cues = new StringBuilder();
        for (int i = 10; i < 40; i++) {
            cues.append(
                    "00:%d.000 --> 00:%d.900\nseven words that go on and on\n\n".formatted(i, i));
        }
        assertThat(sentences(cues.toString()))
                .hasSizeBetween(4, 8)
                .allSatisfy(each -> assertThat(each.text().length()).isLessThan(200));
    }

    private static List<Sentence> sentences(String cues) {
        return Sentence.of(WebVtt.read("WEBVTT\n\n" + cues));
    }
}
