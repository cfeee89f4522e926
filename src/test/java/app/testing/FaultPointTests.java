package app.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultPointTests {

    @ParameterizedTest
    @EnumSource
    void isTheEntryOfOneMethod(FaultPoint point) throws ClassNotFoundException {
        assertThat(Class.forName(point.type()).getDeclaredMethods())
                .extracting(Method::getName)
                .containsOnlyOnce(point.method());
    }
}
