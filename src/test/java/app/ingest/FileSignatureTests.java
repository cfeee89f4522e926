package app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileSignatureTests {

    static List<Path> samples() throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/media"))) {
            return files.filter(file -> !file.toString().endsWith(".md")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleMayBeMedia(Path sample) throws IOException {
        try (var in = Files.newInputStream(sample)) {
            assertThat(FileSignature.evidentlyNotMedia(in.readNBytes(FileSignature.LENGTH)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MP4,              000000206674797069736f6d00000200",
        "QuickTime,        0000001466747970717420200000020071742020",
        "old QuickTime,    000010006d6f6f760000006c6d76686400000000",
        "Matroska,         1a45dfa3a342868101",
        "MPEG-TS,          474000100000b00d0001c100000001e020a2c3",
        "M2TS,             00000000474000100000b00d0001c10000",
        "MPEG-PS,          000001ba4400040004010189c3f8",
        "MPEG video,       000001b31600f0c4",
        "AVI,              52494646f4c600004156492000",
        "FLV,              464c5601050000000900000000",
        "Ogg,              4f676753000200000000000000",
        "WAV,              524946462408000057415645666d7420",
        "RF64,             52463634ffffffff57415645",
        "FLAC,             664c6143000000221000",
        "MP3 with ID3,     49443303000000000f76",
        "MP3 frame,        fffb9064000000000000",
        "AAC ADTS,         fff15080023ffc",
        "AMR,              2321414d520a3c085520ff",
        "wide-band AMR,    2321414d522d57420a0408ff",
        "AC-3,             0b77a1b31c40e1df",
        "ASF,              3026b2758e66cf11a6d900aa0062ce6c",
        "JPEG,             ffd8ffe000104a46494600",
        "PNG,              89504e470d0a1a0a0000000d",
        "GIF,              47494638396101000100f00000",
        "WebP,             524946462400000057454250",
        "HEIC,             00000018667479706865696300000000",
        "AVIF,             0000001c667479706176696600000000",
        "3GP,              00000014667479703367703400000300"
    })
    void containersMayBeMedia(String name, String head) {
        assertThat(FileSignature.evidentlyNotMedia(HexFormat.of().parseHex(head)))
                .as(name)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><title>x</title>",
                "\n\t <HTML><body>",
                "\ufeff<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "<svg onload=\"alert(1)\">",
                "<MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\"/>",
                "#!/bin/sh\nrm -rf /\n",
                "ffconcat version 1.0\nfile '/etc/passwd'\n",
                "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n",
                "[playlist]\nFile1=http://localhost/\n",
                "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\nc=IN IP4 127.0.0.1\r\n",
                "%PDF-1.7\n",
                "just some words, and a few more: äöü €",
                "{\"json\": true}",
                "PK\u0003\u0004",
                "\u007fELF",
                "MZ\u0090\u0000",
            })
    void whatIsNotMediaIsTold(String text) {
        assertThat(FileSignature.evidentlyNotMedia(text.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    @Test
    void aPlaylistWithBytesBehindItIsTold() {
        var head = Arrays.copyOf("#EXTM3U\n/etc/passwd\n".getBytes(StandardCharsets.UTF_8), 4096);

        assertThat(FileSignature.evidentlyNotMedia(head)).isPresent();
    }

    @Test
    void textIsToldEvenIfItsLastCharacterIsCut() {
        var text = "a" + "€".repeat(2000);
        var head = Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), FileSignature.LENGTH);

        assertThat(FileSignature.evidentlyNotMedia(head)).isPresent();
    }

    @Test
    void anArchiveIsTold() {
        var head = new byte[512];
        System.arraycopy("film/".getBytes(StandardCharsets.US_ASCII), 0, head, 0, 5);
        System.arraycopy("ustar".getBytes(StandardCharsets.US_ASCII), 0, head, 257, 5);

        assertThat(FileSignature.evidentlyNotMedia(head)).contains("a tar archive");
    }

    @Test
    void unknownBytesAreLeftToTheProbe() {
        var head = new byte[FileSignature.LENGTH];
        new Random(1).nextBytes(head);

        assertThat(FileSignature.evidentlyNotMedia(head)).isEmpty();
    }
}
