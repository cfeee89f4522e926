package app;

import static org.assertj.core.api.Assertions.assertThat;

import app.testing.SiteClient;
import app.testing.SiteTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The web UI is built against the API as it is: its types come from {@code openapi.json}. */
@SiteTest
class ContractIntegrationTests {

    private static final Path KEPT = Path.of("src", "main", "frontend", "openapi.json");
    private static final Path FOUND = Path.of("target", "openapi.json");

    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    @LocalServerPort int port;

    @Test
    void theWebUiKnowsTheApiAsItIs() throws IOException {
        var found = text(SiteClient.admin(port).get("/v3/api-docs").body());
        Files.writeString(FOUND, found);

        assertThat(found)
                .as(
                        "The API changed. Take %s over with: npm run types, in %s",
                        FOUND, KEPT.getParent())
                .isEqualTo(Files.exists(KEPT) ? Files.readString(KEPT) : "");
    }

    /** The same API always reads the same: keys sorted, and no address of a running site. */
    private static String text(byte[] description) {
        var api = (ObjectNode) JSON.readTree(description);
        api.remove("servers");
        var sorted = JSON.treeToValue(api, Object.class);
        return JSON.writeValueAsString(sorted).replace("\r\n", "\n") + "\n";
    }
}
