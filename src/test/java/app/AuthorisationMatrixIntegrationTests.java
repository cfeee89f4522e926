package app;

import static org.assertj.core.api.Assertions.assertThat;

import app.storage.MediaStore;
import app.testing.SiteTest;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Who may do what, over HTTP, as one table. 404 hides existence; the owner of an admin's resource
 * is an ordinary user. Each route of the site has a row, one for each visibility that matters.
 *
 * <p>{@code {public}} and the like stand for the id of a media of that visibility; {@code
 * {new-public}} for one that is uploaded for this request alone. {@link Cast} knows them all.
 */
@SiteTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorisationMatrixIntegrationTests {

    private static final String TABLE =
            """
        # resource                    | request                                               | anonymous | owner | other | admin
        public media: metadata        | GET /api/v1/media/{public}                            | 200 | 200 | 200 | 200
        public media: master playlist | GET /streams/{public}/open/999/master.m3u8            | 200 | 200 | 200 | 200
        public media: playlist        | GET /streams/{public}/open/999/720p/index.m3u8        | 200 | 200 | 200 | 200
        public media: init segment    | GET /streams/{public}/open/999/720p/init.mp4          | 200 | 200 | 200 | 200
        public media: segment         | GET /streams/{public}/open/999/720p/00000.m4s         | 200 | 200 | 200 | 200
        public media: poster          | GET /streams/{public}/open/999/poster.jpg             | 200 | 200 | 200 | 200
        unlisted media: metadata      | GET /api/v1/media/{unlisted}                          | 200 | 200 | 200 | 200
        unlisted media: playlist      | GET /streams/{unlisted}/open/999/master.m3u8          | 200 | 200 | 200 | 200
        unlisted media: segment       | GET /streams/{unlisted}/open/999/720p/00000.m4s       | 200 | 200 | 200 | 200
        unlisted media: poster        | GET /streams/{unlisted}/open/999/poster.jpg           | 200 | 200 | 200 | 200
        team media: metadata          | GET /api/v1/media/{team}                              | 404 | 200 | 200 | 200
        team media: playlist          | GET /streams/{team}/open/999/master.m3u8              | 404 | 200 | 200 | 200
        team media: segment           | GET /streams/{team}/open/999/720p/00000.m4s           | 404 | 200 | 200 | 200
        team media: poster            | GET /streams/{team}/open/999/poster.jpg               | 404 | 200 | 200 | 200
        private media: metadata       | GET /api/v1/media/{private}                           | 404 | 200 | 404 | 200
        private media: playlist       | GET /streams/{private}/open/999/master.m3u8           | 404 | 200 | 404 | 200
        private media: segment        | GET /streams/{private}/open/999/720p/00000.m4s        | 404 | 200 | 404 | 200
        private media: poster         | GET /streams/{private}/open/999/poster.jpg            | 404 | 200 | 404 | 200
        with a ticket: playlist       | GET /streams/{private}/{private-ticket}/999/master.m3u8    | 200 | 200 | 200 | 200
        with a ticket: segment        | GET /streams/{private}/{private-ticket}/999/720p/00000.m4s | 200 | 200 | 200 | 200
        with a ticket: poster         | GET /streams/{private}/{private-ticket}/999/poster.jpg     | 200 | 200 | 200 | 200
        playback.hls of private media | GET {private-hls}                                     | 200 | 200 | 200 | 200
        another media's ticket        | GET /streams/{private}/{team-ticket}/999/master.m3u8       | 404 | 200 | 404 | 200
        a changed ticket              | GET /streams/{private}/{changed-ticket}/999/master.m3u8    | 404 | 200 | 404 | 200
        an expired ticket             | GET /streams/{private}/{expired-ticket}/999/master.m3u8    | 404 | 200 | 404 | 200
        original of public media      | GET /api/v1/media/{public}/original                   | 401 | 200 | 403 | 200
        original of team media        | GET /api/v1/media/{team}/original                     | 401 | 200 | 403 | 200
        original of private media     | GET /api/v1/media/{private}/original                  | 401 | 200 | 404 | 200
        original with a ticket        | GET /streams/{private}/{private-ticket}/original      | 200 | 200 | 200 | 200
        original, a stream's ticket   | GET /streams/{private}/{stream-ticket}/original       | 404 | 200 | 404 | 200
        original, ticket changed      | GET /streams/{private}/{changed-ticket}/original      | 404 | 200 | 404 | 200
        original without a ticket     | GET /streams/{public}/open/original                   | 404 | 200 | 404 | 200
        edit public media             | PATCH /api/v1/media/{public}                          | 401 | 200 | 403 | 200
        edit unlisted media           | PATCH /api/v1/media/{unlisted}                        | 401 | 200 | 403 | 200
        edit team media               | PATCH /api/v1/media/{team}                            | 401 | 200 | 403 | 200
        edit private media            | PATCH /api/v1/media/{private}                         | 401 | 200 | 404 | 200
        delete public media           | DELETE /api/v1/media/{new-public}                     | 401 | 204 | 403 | 204
        delete private media          | DELETE /api/v1/media/{new-private}                    | 401 | 204 | 404 | 204
        retry public media            | POST /api/v1/media/{public}/retry                     | 401 | 409 | 403 | 409
        retry private media           | POST /api/v1/media/{private}/retry                    | 401 | 409 | 404 | 409
        captions of public media: add | PUT /api/v1/media/{public}/captions/en                | 401 | 200 | 403 | 200
        captions of private media     | PUT /api/v1/media/{private}/captions/en               | 401 | 200 | 404 | 200
        … take away                   | DELETE /api/v1/media/{private}/captions/de            | 401 | 404 | 404 | 404
        position in public media      | PUT /api/v1/media/{public}/position                   | 401 | 204 | 204 | 204
        position in private media     | PUT /api/v1/media/{private}/position                  | 401 | 204 | 404 | 204
        who watches public media      | GET /api/v1/media/{public}/statistics                 | 401 | 200 | 403 | 200
        who watches private media     | GET /api/v1/media/{private}/statistics                | 401 | 200 | 404 | 200
        what one has watched          | GET /api/v1/users/me/history                          | 401 | 200 | 200 | 200
        … forget it                   | DELETE /api/v1/users/me/history                       | 401 | 204 | 204 | 204
        … forget one                  | DELETE /api/v1/users/me/history/{public}              | 401 | 204 | 204 | 204
        what goes with public media   | GET /api/v1/media/{public}/related                    | 200 | 200 | 200 | 200
        what goes with private media  | GET /api/v1/media/{private}/related                   | 404 | 200 | 404 | 200
        the list of playlists         | GET /api/v1/playlists                                 | 200 | 200 | 200 | 200
        the list of one's own lists   | GET /api/v1/playlists?owner=me                        | 401 | 200 | 200 | 200
        a playlist: make              | POST /api/v1/playlists                                | 401 | 400 | 400 | 400
        a public playlist             | GET /api/v1/playlists/{public-list}                   | 200 | 200 | 200 | 200
        … change                      | PATCH /api/v1/playlists/{public-list}                 | 401 | 200 | 403 | 200
        … fill                        | PUT /api/v1/playlists/{public-list}/items             | 401 | 200 | 403 | 200
        … delete                      | DELETE /api/v1/playlists/{new-public-list}            | 401 | 204 | 403 | 204
        a private playlist            | GET /api/v1/playlists/{private-list}                  | 404 | 200 | 404 | 200
        … change                      | PATCH /api/v1/playlists/{private-list}                | 401 | 200 | 404 | 200
        … fill                        | PUT /api/v1/playlists/{private-list}/items            | 401 | 200 | 404 | 200
        … delete                      | DELETE /api/v1/playlists/{new-private-list}           | 401 | 204 | 404 | 204
        a poster of public media      | PUT /api/v1/media/{public}/poster                     | 401 | 422 | 403 | 422
        a poster of private media     | PUT /api/v1/media/{private}/poster                    | 401 | 422 | 404 | 422
        … the first one again         | DELETE /api/v1/media/{private}/poster                 | 401 | 200 | 404 | 200
        a picture of oneself          | PUT /api/v1/users/me/avatar                           | 401 | 422 | 422 | 422
        … no more                     | DELETE /api/v1/users/me/avatar                        | 401 | 204 | 204 | 204
        … that never was              | GET /avatars/00000000-0000-0000-0000-000000000000.jpg | 404 | 404 | 404 | 404
        oEmbed of public media        | GET /api/v1/oembed?url=http://x/watch/{public}        | 200 | 200 | 200 | 200
        oEmbed of private media       | GET /api/v1/oembed?url=http://x/watch/{private}       | 404 | 404 | 404 | 404
        page: a share                 | GET /share/abc                                        | 200 | 200 | 200 | 200
        share links of public media   | GET /api/v1/media/{public}/shares                     | 401 | 200 | 403 | 200
        share links of private media  | GET /api/v1/media/{private}/shares                    | 401 | 200 | 404 | 200
        … make one                    | POST /api/v1/media/{private}/shares                   | 401 | 201 | 404 | 201
        … revoke one                  | DELETE /api/v1/media/{private}/shares/{new-share}     | 401 | 204 | 404 | 204
        … revoke all                  | DELETE /api/v1/media/{team}/shares                    | 401 | 204 | 403 | 204
        private media by a share      | POST /api/v1/shares/{share-token}                     | 200 | 200 | 200 | 200
        … what is behind it           | GET /api/v1/shares/{share-token}                      | 200 | 200 | 200 | 200
        … its playlist                | GET /streams/{private}/{share-ticket}/999/master.m3u8    | 200 | 200 | 200 | 200
        … its segment                 | GET /streams/{private}/{share-ticket}/999/720p/00000.m4s | 200 | 200 | 200 | 200
        … its metadata again          | GET /api/v1/media/{private}?grant={share-ticket}         | 200 | 200 | 200 | 200
        … not another media's         | GET /api/v1/media/{team}?grant={share-ticket}            | 404 | 200 | 200 | 200
        … not with an account's       | GET /api/v1/media/{private}?grant={stream-ticket}        | 404 | 200 | 404 | 200
        … not its original            | GET /streams/{private}/{share-ticket}/original           | 404 | 200 | 404 | 200
        … not another media           | GET /streams/{team}/{share-ticket}/999/master.m3u8       | 404 | 200 | 200 | 200
        a share that never was        | POST /api/v1/shares/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA | 404 | 404 | 404 | 404
        events of public media        | GET /api/v1/media/{public}/events                     | 200 | 200 | 200 | 200
        events of unlisted media      | GET /api/v1/media/{unlisted}/events                   | 200 | 200 | 200 | 200
        events of team media          | GET /api/v1/media/{team}/events                       | 401 | 200 | 200 | 200
        events of private media       | GET /api/v1/media/{private}/events                    | 401 | 200 | 404 | 200
        … by a share                  | GET /api/v1/media/{private}/events?grant={share-ticket}  | 200 | 200 | 200 | 200
        … with another media's ticket | GET /api/v1/media/{private}/events?grant={team-ticket}   | 404 | 200 | 404 | 200
        … with a changed ticket       | GET /api/v1/media/{private}/events?grant={changed-ticket} | 404 | 200 | 404 | 200
        events of one's own media     | GET /api/v1/events                                    | 401 | 200 | 200 | 200
        the list of media             | GET /api/v1/media                                     | 200 | 200 | 200 | 200
        the list of one's own         | GET /api/v1/media?owner=me                            | 401 | 200 | 200 | 200
        media that never was          | GET /api/v1/media/aaaaaaaaaaaaaaaaaaaaaaaaaa          | 404 | 404 | 404 | 404
        media that cannot be          | GET /api/v1/media/1                                   | 404 | 404 | 404 | 404
        an upload                     | POST /api/v1/uploads                                  | 401 | 415 | 415 | 415
        a resumable upload: begin     | POST /api/v1/uploads/tus                              | 401 | 400 | 400 | 400
        … what the site can do        | OPTIONS /api/v1/uploads/tus                           | 401 | 204 | 204 | 204
        … ask from where              | HEAD /api/v1/uploads/tus/{upload}                     | 401 | 200 | 404 | 404
        … add bytes                   | PATCH /api/v1/uploads/tus/{upload}                    | 401 | 204 | 404 | 404
        … give up                     | DELETE /api/v1/uploads/tus/{new-upload}               | 401 | 204 | 404 | 204
        an upload to the bucket       | POST /api/v1/uploads/direct                           | 401 | 400 | 400 | 400
        its end                       | POST /api/v1/uploads/direct/aaaaaaaaaaaaaaaaaaaaaaaaaa/complete | 401 | 400 | 400 | 400
        giving it up                  | DELETE /api/v1/uploads/direct/aaaaaaaaaaaaaaaaaaaaaaaaaa | 401 | 404 | 404 | 404
        fetch a file                  | POST /api/v1/uploads/pull                             | 401 | 400 | 400 | 400
        files that are fetched        | GET /api/v1/uploads/pull                              | 401 | 200 | 200 | 200
        … how far one is              | GET /api/v1/uploads/pull/aaaaaaaaaaaaaaaaaaaaaaaaaa   | 401 | 404 | 404 | 404
        … stop it                     | DELETE /api/v1/uploads/pull/aaaaaaaaaaaaaaaaaaaaaaaaaa | 401 | 404 | 404 | 404
        one's account                 | GET /api/v1/users/me                                  | 401 | 200 | 200 | 200
        all accounts                  | GET /api/v1/admin/users                               | 401 | 403 | 403 | 200
        opening the job dashboard     | POST /api/v1/admin/dashboard                          | 401 | 403 | 403 | 204
        the job dashboard             | GET /jobs                                             | 404 | 404 | 404 | 200
        the job dashboard's data      | GET /jobs/api/jobs?state=SUCCEEDED                    | 404 | 404 | 404 | 200
        the job dashboard's news      | GET /jobs/sse/jobstats                                | 404 | 404 | 404 | 200
        looking for what is lost      | POST /api/v1/admin/fsck                               | 401 | 403 | 403 | 200
        what people did               | GET /api/v1/admin/activity                            | 401 | 403 | 403 | 200
        … as a table                  | GET /api/v1/admin/activity/export                     | 401 | 403 | 403 | 200
        how the site is               | GET /api/v1/admin/overview                            | 401 | 403 | 403 | 200
        its settings                  | GET /api/v1/admin/settings                            | 401 | 403 | 403 | 200
        its name                      | PATCH /api/v1/admin/site                              | 401 | 403 | 403 | 422
        … its logo                    | PUT /api/v1/admin/site/logo                           | 401 | 403 | 403 | 422
        … no more                     | DELETE /api/v1/admin/site/logo                        | 401 | 403 | 403 | 204
        … one that never was          | GET /site/00000000-0000-0000-0000-000000000000/logo.png | 404 | 404 | 404 | 404
        … whichever it is             | GET /icon                                             | 302 | 302 | 302 | 302
        … for the screens of phones   | GET /manifest.webmanifest                             | 200 | 200 | 200 | 200
        webhooks                      | GET /api/v1/webhooks                                  | 401 | 200 | 200 | 200
        … one more                    | POST /api/v1/webhooks                                 | 401 | 400 | 400 | 400
        … a test message              | POST /api/v1/webhooks/{owner}/ping                    | 401 | 404 | 404 | 404
        … again                       | POST /api/v1/webhooks/{owner}/enable                  | 401 | 404 | 404 | 404
        … what was sent               | GET /api/v1/webhooks/{owner}/deliveries               | 401 | 404 | 404 | 404
        … gone                        | DELETE /api/v1/webhooks/{owner}                       | 401 | 404 | 404 | 404
        metrics for Prometheus        | GET /actuator/prometheus                              | 401 | 403 | 403 | 200
        metrics                       | GET /actuator/metrics                                 | 401 | 403 | 403 | 200
        API docs                      | GET /v3/api-docs                                      | 401 | 403 | 403 | 200
        health                        | GET /actuator/health                                  | 200 | 200 | 200 | 200
        the site's name               | GET /api/v1/site                                      | 200 | 200 | 200 | 200
        making an account             | POST /api/v1/auth/register                            | 400 | 400 | 400 | 400
        signing in                    | POST /api/v1/auth/login                               | 400 | 400 | 400 | 400
        a new password by a link      | POST /api/v1/auth/reset                               | 400 | 400 | 400 | 400
        staying signed in             | POST /api/v1/auth/refresh                             | 401 | 401 | 401 | 401
        signing out                   | POST /api/v1/auth/logout                              | 204 | 204 | 204 | 204
        a ticket for events           | POST /api/v1/auth/ticket                              | 401 | 200 | 200 | 200
        one's name                    | PATCH /api/v1/users/me                                | 401 | 200 | 200 | 200
        one's password                | POST /api/v1/users/me/password                        | 401 | 400 | 400 | 400
        closing one's account         | DELETE /api/v1/users/me?transferTo=nobody             | 401 | 422 | 422 | 422
        where one is signed in        | GET /api/v1/users/me/sessions                         | 401 | 200 | 200 | 200
        … one fewer                   | DELETE /api/v1/users/me/sessions/{owner}              | 401 | 404 | 404 | 404
        … nowhere else                | DELETE /api/v1/users/me/sessions                      | 401 | 204 | 204 | 204
        the password once more        | POST /api/v1/auth/confirm                             | 401 | 400 | 400 | 400
        one's tokens                  | GET /api/v1/users/me/tokens                           | 401 | 200 | 200 | 200
        a token more                  | POST /api/v1/users/me/tokens                          | 401 | 400 | 400 | 400
        … and gone                    | DELETE /api/v1/users/me/tokens/{owner-token}          | 401 | 204 | 404 | 404
        an invitation                 | POST /api/v1/admin/users                              | 401 | 403 | 403 | 400
        changing an account           | PATCH /api/v1/admin/users/{owner}                     | 401 | 403 | 403 | 200
        a link for a new password     | POST /api/v1/admin/users/{owner}/reset                | 401 | 403 | 403 | 200
        … options of one upload       | OPTIONS /api/v1/uploads/tus/{upload}                  | 401 | 204 | 204 | 204
        the job dashboard's files     | GET /jobs/nothing.js                                  | 404 | 404 | 404 | 404
        what can be asked of it       | GET /actuator                                         | 401 | 403 | 403 | 200
        one metric                    | GET /actuator/metrics/jvm.threads.live                | 401 | 403 | 403 | 200
        health of a part              | GET /actuator/health/liveness                         | 200 | 200 | 200 | 200
        API docs as YAML              | GET /v3/api-docs.yaml                                 | 401 | 403 | 403 | 200
        where errors are told         | GET /error                                            | 404 | 404 | 404 | 404
        the web UI                    | GET /                                                 | 200 | 200 | 200 | 200
        … its document                | GET /index.html                                       | 200 | 200 | 200 | 200
        … its files                   | GET /assets/nothing.js                                | 404 | 404 | 404 | 404
        … its picture                 | GET /favicon.svg                                      | 200 | 200 | 200 | 200
        … another one                 | GET /favicon.ico                                      | 404 | 404 | 404 | 404
        … for search engines          | GET /robots.txt                                       | 404 | 404 | 404 | 404
        page: signing in              | GET /login                                            | 200 | 200 | 200 | 200
        page: making an account       | GET /register                                         | 200 | 200 | 200 | 200
        page: an invitation           | GET /invite/abc                                       | 200 | 200 | 200 | 200
        page: a new password          | GET /reset/abc                                        | 200 | 200 | 200 | 200
        page: uploading               | GET /upload                                           | 200 | 200 | 200 | 200
        page: watching                | GET /watch/{private}                                  | 200 | 200 | 200 | 200
        page: the player alone        | GET /embed/{private}                                  | 200 | 200 | 200 | 200
        … its document                | GET /embed.html                                       | 200 | 200 | 200 | 200
        page: editing a media         | GET /studio/media/{private}                           | 200 | 200 | 200 | 200
        page: playlists               | GET /playlists                                        | 200 | 200 | 200 | 200
        page: a playlist              | GET /playlists/abc                                    | 200 | 200 | 200 | 200
        page: what one has watched    | GET /history                                          | 200 | 200 | 200 | 200
        page: a part of one's account | GET /account/profile                                  | 200 | 200 | 200 | 200
        page: a part of admin         | GET /admin/accounts                                   | 200 | 200 | 200 | 200
        page: one's media             | GET /studio                                           | 200 | 200 | 200 | 200
        page: one's account           | GET /account                                          | 200 | 200 | 200 | 200
        page: administration          | GET /admin                                            | 200 | 200 | 200 | 200
        """;

    @LocalServerPort int port;
    @Autowired MediaStore store;
    @Autowired ApplicationContext site;

    private @Nullable Cast cast;

    @BeforeAll
    void oneMediaOfEachVisibility() throws IOException {
        cast = new Cast(port, store, site);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = TABLE)
    void eachAnswersAsTheTableSays(
            String resource, String request, int anonymous, int owner, int other, int admin) {
        assertThat(
                        Map.of(
                                "anonymous", ask("anonymous", request),
                                "owner", ask("owner", request),
                                "other", ask("other", request),
                                "admin", ask("admin", request)))
                .as(resource)
                .isEqualTo(
                        Map.of(
                                "anonymous", anonymous,
                                "owner", owner,
                                "other", other,
                                "admin", admin));
    }

    /** What is in no row is reached by whoever finds it. */
    @Test
    void noRouteIsLeftOut() {
        var asked =
                TABLE.lines()
                        .filter(row -> !row.strip().startsWith("#"))
                        .map(row -> row.split("\\|", -1)[1].strip())
                        .toList();
        assertThat(Routes.of(site).unasked(asked))
                .as(
                        "routes that no row of TABLE asks; add for each: what it is | METHOD /path,"
                                + " with {public} or another placeholder for an id | the status for"
                                + " anonymous | owner | other | admin, one row for each visibility that"
                                + " matters")
                .isEmpty();
    }

    private int ask(String who, String request) {
        return Objects.requireNonNull(cast).ask(who, request);
    }
}
