package app.users;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0                       | Firefox | Linux
            Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/143.0.0.0 Safari/537.36              | Chrome  | Windows
            Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/143.0 Safari/537.36 Edg/143.0        | Edge    | Windows
            Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605 Version/18.0 Safari/605      | Safari  | macOS
            Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 CriOS/140 Safari/605  | Chrome  | iPhone
            Mozilla/5.0 (Linux; Android 15) AppleWebKit/537 SamsungBrowser/27.0 Chrome/130.0 Safari/537  | Samsung Internet | Android
            curl/8.5.0                                                                                   | curl    |
            Mozilla/5.0                                                                                  |         |
            ''                                                                                           |         |
            """)
    void whatSomebodySignsInWithIsTold(String agent, String browser, String system) {
        assertThat(Device.of(agent)).isEqualTo(new Device(browser, system));
    }

    @Test
    void whatSaysNothingOrNonsenseIsUnknown() {
        assertThat(Device.of((String) null)).isEqualTo(Device.UNKNOWN);
        assertThat(Device.of("<script>alert(1)</script>")).isEqualTo(Device.UNKNOWN);
        assertThat(Device.of("x".repeat(5000))).isEqualTo(Device.UNKNOWN);
    }
}
