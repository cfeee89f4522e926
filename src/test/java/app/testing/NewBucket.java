package app.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** Gives a site under test an S3 server of its own, with a connection that can turn bad. */
public class NewBucket implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            var parent = Files.createDirectories(Path.of("target", "test-data").toAbsolutePath());
            var server = S3Server.start(Files.createTempDirectory(parent, "bucket-"));
            var connection = BadConnection.to(server.endpoint());
            context.getBeanFactory().registerSingleton("badConnection", connection);
            TestPropertyValues.of(
                            "marquee.storage.type=s3",
                            "marquee.storage.s3.endpoint=" + connection.endpoint(),
                            "marquee.storage.s3.access-key=" + S3Server.ACCESS_KEY,
                            "marquee.storage.s3.secret-key=" + server.secretKey())
                    .applyTo(context);
            context.addApplicationListener(
                    (ApplicationListener<ContextClosedEvent>) _ -> stop(server, connection));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void stop(S3Server server, BadConnection connection) {
        try {
            connection.close();
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
