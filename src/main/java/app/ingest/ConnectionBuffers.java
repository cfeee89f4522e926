package app.ingest;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Has the container read more at a time from a connection. At its usual 8 KiB a large upload costs
 * a third more processor time.
 */
@Component
class ConnectionBuffers implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private final IngestSettings settings;

    ConnectionBuffers(IngestSettings settings) {
        this.settings = settings;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        var size = Long.toString(settings.readBuffer().toBytes());
        factory.addConnectorCustomizers(
                connector -> connector.setProperty("socket.appReadBufSize", size));
    }
}
