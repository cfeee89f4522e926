package app.users;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class CrossSiteTests {

    @ParameterizedTest
    @CsvSource({
        // Sec-Fetch-Site, Origin, Host, foreign
        ",                                    ,                    site.example,      false",
        "same-origin, https://site.example,      site.example,      false",
        "same-origin, https://site.example,      backend:8080,      false",
        "none,                                ,                    site.example,      false",
        "cross-site,                          ,                    site.example,      true",
        "same-site,   https://other.example,     site.example,      true",
        ",            http://site.example:8080,  site.example:8080, false",
        ",            http://SITE.example,       site.example,      false",
        ",            https://evil.example,      site.example,      true",
        ",            https://site.example.evil, site.example,      true",
        ",            http://site.example:81,    site.example,      true",
        ",            null,                      site.example,      true",
        ",            https://[,                 site.example,      true"
    })
    void tellsOwnPagesFromOthers(String fetchSite, String origin, String host, boolean foreign) {
        assertThat(CrossSite.isForeign(fetchSite, origin, host)).isEqualTo(foreign);
    }

    @Test
    void onlyADirectRequestFromThisMachineIsAtTheConsole() {
        assertThat(from("127.0.0.1").atConsole()).isTrue();
        assertThat(from("0:0:0:0:0:0:0:1").atConsole()).isTrue();
        assertThat(from("192.0.2.7").atConsole()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"X-Forwarded-For", "x-forwarded-proto", "Forwarded", "X-Real-IP", "Via"})
    void aProxysHeaderMeansAfar(String header) {
        var request = request("127.0.0.1");
        request.addHeader(header, "127.0.0.1");

        assertThat(ClientAddress.of(request).atConsole()).isFalse();
    }

    @Test
    void allAddressesOfAnIpv6NetworkAreOneClient() {
        assertThat(from("2001:db8:1:2:aaaa::1").network())
                .isEqualTo(from("2001:db8:1:2:bbbb::2").network())
                .isNotEqualTo(from("2001:db8:1:3::1").network());
        assertThat(from("192.0.2.7").network()).isEqualTo("192.0.2.7");
    }

    private static ClientAddress from(String address) {
        return ClientAddress.of(request(address));
    }

    private static MockHttpServletRequest request(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }
}
