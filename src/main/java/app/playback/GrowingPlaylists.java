package app.playback;

import app.storage.MediaId;
import app.transcode.Transcoding;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Serves the playlists of media that are still being made. They are written anew each time, so that
 * caches must ask each time, too.
 */
@Component
class GrowingPlaylists {

    /** Of one media, it is noted at most so often that somebody watches it. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private static final int REMEMBERED = 10_000;

    private final Transcoding transcoding;
    private final Cache<MediaId, Boolean> noted =
            Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(PAUSE).build();

    GrowingPlaylists(Transcoding transcoding) {
        this.transcoding = transcoding;
    }

    /** The playlist that a path names; empty where its edition is whole or is no longer made. */
    Optional<String> find(StreamPath path) {
        if (path.kind() != FileKind.PLAYLIST) {
            return Optional.empty();
        }
        var text = transcoding.growingPlaylist(path.id(), path.attempt(), path.file());
        if (text.isPresent()) {
            note(path.id());
        }
        return text;
    }

    private void note(MediaId id) {
        if (noted.asMap().putIfAbsent(id, true) == null) {
            transcoding.watched(id);
        }
    }

    /** Sends a playlist, or says that it has not changed. */
    void send(String playlist, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(playlist, FileKind.PLAYLIST, "no-cache", request, response);
    }

    /** Sends a text that is written anew each time, or says that it has not changed. */
    static void send(
            String text,
            FileKind kind,
            String cacheControl,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, cacheControl);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType(kind.contentType(""));
        var tag = "W/\"" + DigestUtils.md5DigestAsHex(bytes) + "\"";
        if (!new ServletWebRequest(request, response).checkNotModified(tag)) {
            response.setContentLength(bytes.length);
            if ("GET".equals(request.getMethod())) {
                response.getOutputStream().write(bytes);
            }
        }
    }
}
