package app.playback;

import static org.assertj.core.api.Assertions.assertThat;

import app.storage.MediaStore;
import app.testing.SiteClient;
import app.testing.SiteTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SiteTest
class WhoMayWatchIntegrationTests {

    private static final String SEGMENT = "720p/00001.m4s";

    @LocalServerPort int port;
    @Autowired MediaStore store;

    @ParameterizedTest
    @CsvSource({
        "public,   anonymous, 200",
        "public,   owner,     200",
        "public,   other,     200",
        "public,   admin,     200",
        "unlisted, anonymous, 200",
        "unlisted, other,     200",
        "team,     anonymous, 404",
        "team,     owner,     200",
        "team,     other,     200",
        "team,     admin,     200",
        "private,  anonymous, 404",
        "private,  owner,     200",
        "private,  other,     404",
        "private,  admin,     200",
    })
    void streamsAreForThoseWhoMaySeeTheMedia(String visibility, String who, int status)
            throws IOException {
        var screening = screening(visibility);
        assertThat(somebody(who, screening).get(screening.open(SEGMENT)).status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "public,  anonymous, 401",
        "public,  owner,     200",
        "public,  other,     403",
        "public,  admin,     200",
        "team,    other,     403",
        "private, anonymous, 401",
        "private, owner,     200",
        "private, other,     404",
        "private, admin,     200",
    })
    void originalsAreForOwnersAndAdmins(String visibility, String who, int status)
            throws IOException {
        var screening = screening(visibility);
        var path = "/api/v1/media/" + screening.id() + "/original";
        assertThat(somebody(who, screening).get(path).status()).isEqualTo(status);
    }

    @Test
    void anOriginalIsSavedUnderItsNameAndNeverShown() throws IOException {
        var screening = screening("public");
        var path = "/api/v1/media/" + screening.id() + "/original";
        var answer = screening.owner().get(path);
        assertThat(answer.body()).isEqualTo(Screening.ORIGINAL);
        assertThat(answer.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(answer.header("Content-Disposition"))
                .startsWith("attachment")
                .contains("filename*=UTF-8''Gr%C3%B6%C3%9Fe.mp3");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).startsWith("private");
        assertThat(screening.owner().get(path, "Range", "bytes=10-19").body()).hasSize(10);
    }

    @Test
    void aTicketOpensOneMediaWithoutAHeader() throws IOException {
        var nobody = SiteClient.anonymous(port);
        var screening = screening("private");
        var ticket = screening.ticket();
        var answer = nobody.get(screening.path(ticket, SEGMENT));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("private, max-age=3600");
        var again = nobody.get(screening.path(ticket, SEGMENT));
        assertThat(again.header("Cache-Control")).isEqualTo("private, max-age=3600");
        assertThat(nobody.get("/streams/" + screening.id() + "/" + ticket + "/original").status())
                .isEqualTo(200);
        var changed = (ticket.startsWith("A") ? "B" : "A") + ticket.substring(1);
        assertThat(nobody.get(screening.path(changed, SEGMENT)).status()).isEqualTo(404);
        var another = screening("private");
        assertThat(nobody.get(another.path(ticket, SEGMENT)).status()).isEqualTo(404);
    }

    @Test
    void everybodysGrantDoesNotOpenAnOriginal() throws IOException {
        var screening = screening("public");
        var path = "/streams/" + screening.id() + "/open/original";
        assertThat(SiteClient.anonymous(port).get(path).status()).isEqualTo(404);
    }

    private Screening screening(String visibility) throws IOException {
        return Screening.begin(SiteClient.user(port), store, visibility);
    }

    private SiteClient somebody(String who, Screening screening) {
        return switch (who) {
            case "owner" -> screening.owner();
            case "other" -> SiteClient.user(port);
            case "admin" -> SiteClient.admin(port);
            default -> SiteClient.anonymous(port);
        };
    }
}
