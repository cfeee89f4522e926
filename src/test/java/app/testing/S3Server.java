package app.testing;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.gaul.s3proxy.CrossOriginResourceSharing;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** A real S3 server on a free port of this machine, which keeps its buckets in a folder. */
public final class S3Server {

    /** Who may use it. */
    public static final String ACCESS_KEY = "marquee";

    private static final String SECRET_KEY = "a-secret-of-the-tests";

    private final S3Proxy proxy;

    private S3Server(S3Proxy proxy) {
        this.proxy = proxy;
    }

    /** Starts a server. */
    public static S3Server start(Path folder) throws Exception {
        var proxy =
                S3Proxy.builder()
                        .blobStore(new FilesystemNio2BlobStore(folder.toString()))
                        .endpoint(URI.create("http://127.0.0.1:0"))
                        .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, ACCESS_KEY, SECRET_KEY)
                        .corsRules(fromBrowsers())
                        .build();
        proxy.start();
        return new S3Server(proxy);
    }

    /** What a bucket has to allow for browsers to send parts to it. */
    private static CrossOriginResourceSharing fromBrowsers() {
        return new CrossOriginResourceSharing(
                List.of("http://localhost:.*"),
                List.of("GET", "HEAD", "PUT"),
                List.of("*"),
                List.of("ETag"),
                "");
    }

    /** Its address. */
    public String endpoint() {
        return "http://127.0.0.1:" + proxy.getPort();
    }

    /** The secret of {@link #ACCESS_KEY}. */
    public String secretKey() {
        return SECRET_KEY;
    }

    /** The arguments of the command line that have a site keep its media here. */
    public List<String> arguments() {
        return List.of(
                "--marquee.storage.type=s3",
                "--marquee.storage.s3.endpoint=" + endpoint(),
                "--marquee.storage.s3.access-key=" + ACCESS_KEY,
                "--marquee.storage.s3.secret-key=" + SECRET_KEY);
    }

    /** Ends it. */
    public void stop() throws Exception {
        proxy.stop();
    }
}
