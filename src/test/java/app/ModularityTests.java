package app;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(Application.class);

    @Test
    void eachRoomKnowsOnlyRoomsAboveIt() {
        modules.verify();
    }

    @Test
    void documentationIsWritten() {
        new Documenter(modules).writeDocumentation();
    }
}
