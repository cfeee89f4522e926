package app.users;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a request comes from.
 *
 * @param network what one client is taken to own: an IPv4 address, or an IPv6 network of 64 bits
 * @param atConsole whether the client runs on this very machine, with no proxy between
 */
public record ClientAddress(String network, boolean atConsole) {

    private static final Pattern PROXY_HEADER =
            Pattern.compile("forwarded|via|x-real-ip|x-forwarded-.*|x-original-.*");

    /** What Tomcat sets when it has taken the address from a proxy's header. */
    private static final String FORWARDED_ATTRIBUTE = "org.apache.tomcat.request.forwarded";

    /** That of a request, as the trusted proxies in front tell it. */
    public static ClientAddress of(HttpServletRequest request) {
        var address = InetAddress.ofLiteral(request.getRemoteAddr());
        return new ClientAddress(
                network(address), address.isLoopbackAddress() && !proxied(request));
    }

    private static boolean proxied(HttpServletRequest request) {
        return request.getAttribute(FORWARDED_ATTRIBUTE) != null
                || Collections.list(request.getHeaderNames()).stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .anyMatch(PROXY_HEADER.asMatchPredicate());
    }

    /** Who has one IPv6 address usually has 2^64 of them. */
    private static String network(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address.getHostAddress();
        }
        var prefix = Arrays.copyOf(address.getAddress(), 8);
        return HexFormat.of().formatHex(prefix) + "/64";
    }
}
