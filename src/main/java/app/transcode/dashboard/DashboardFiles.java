package app.transcode.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

/**
 * The files of JobRunr's web UI. It is built for a server of its own, with pages below {@code
 * /dashboard} and data below {@code /api} and {@code /sse}; here all of them are below one path.
 */
final class DashboardFiles {

    private static final String FOLDER = "org/jobrunr/dashboard/frontend/build";
    private static final String PAGE = "/index.html";
    private static final Pattern FILE = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+");
    private static final Pattern WITH_ADDRESSES = Pattern.compile(".*\\.(html|js)");

    private final String path;

    /**
     * @param path where the dashboard is, such as {@code /jobs}
     */
    DashboardFiles(String path) {
        this.path = path;
    }

    /**
     * What answers a path below the dashboard's: a file of that name, or for names without an
     * ending the one page that draws all others. Empty when there is no such file.
     */
    Optional<byte[]> find(String name) throws IOException {
        var file = fileOf(name);
        var resource = new ClassPathResource(FOLDER + file);
        if (!FILE.matcher(file).matches() || !resource.isReadable()) {
            return Optional.empty();
        }
        var bytes = resource.getContentAsByteArray();
        return Optional.of(WITH_ADDRESSES.matcher(file).matches() ? readdressed(bytes) : bytes);
    }

    /** What a path is sent as. */
    MediaType type(String name) {
        return MediaTypeFactory.getMediaType(fileOf(name))
                .orElse(MediaType.APPLICATION_OCTET_STREAM);
    }

    private static String fileOf(String name) {
        return name.substring(name.lastIndexOf('/') + 1).contains(".") ? name : PAGE;
    }

    private byte[] readdressed(byte[] text) {
        return new String(text, UTF_8)
                .replace("\"/dashboard", "\"" + path)
                .replace("\"/api/", "\"" + path + "/api/")
                .replace("\"/sse/", "\"" + path + "/sse/")
                .getBytes(UTF_8);
    }
}
