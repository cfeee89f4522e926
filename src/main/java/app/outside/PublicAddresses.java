package app.outside;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The IP addresses of the public internet. All others belong to this machine, to its neighbours, to
 * a provider (such as the metadata of a cloud's machines) or to nobody: a server that connects
 * there because somebody says so opens what a firewall keeps closed.
 *
 * <p>Excluded are all ranges of IANA's registries of special-purpose addresses (RFC 6890) that are
 * not reachable from everywhere, multicast, and IPv6 addresses that carry an excluded IPv4 address.
 * Of IPv6 only what IANA has given out as global unicast ({@code 2000::/3}) can be public.
 */
public final class PublicAddresses {

    private static final List<Network> SPECIAL =
            Stream.of(
                            // This host, private networks, carriers' NAT, loopback, link-local.
                            "0.0.0.0/8",
                            "10.0.0.0/8",
                            "100.64.0.0/10",
                            "127.0.0.0/8",
                            "169.254.0.0/16",
                            "172.16.0.0/12",
                            "192.168.0.0/16",
                            // Protocols, documentation, benchmarks, the old relay of 6to4.
                            "192.0.0.0/24",
                            "192.0.2.0/24",
                            "192.88.99.0/24",
                            "198.18.0.0/15",
                            "198.51.100.0/24",
                            "203.0.113.0/24",
                            // Azure's host of each machine, an address like any other.
                            "168.63.129.16/32",
                            // Multicast, reserved, broadcast.
                            "224.0.0.0/4",
                            "240.0.0.0/4",
                            // Teredo and other protocols, documentation, 6to4.
                            "2001::/23",
                            "2001:db8::/32",
                            "2002::/16",
                            "3fff::/20")
                    .map(Network::parse)
                    .toList();

    private static final Network GLOBAL_UNICAST = Network.parse("2000::/3");

    /** How networks without IPv4 reach IPv4 (RFC 6052); the last four bytes are its address. */
    private static final Network TRANSLATED = Network.parse("64:ff9b::/96");

    private PublicAddresses() {}

    /** Whether an address is one of the public internet. */
    public static boolean include(InetAddress address) {
        return include(address.getAddress());
    }

    private static boolean include(byte[] address) {
        if (isMapped(address) || TRANSLATED.contains(address)) {
            return include(Arrays.copyOfRange(address, 12, 16));
        }
        return (address.length == 4 || GLOBAL_UNICAST.contains(address))
                && SPECIAL.stream().noneMatch(network -> network.contains(address));
    }

    /** An IPv4 address in IPv6's clothes, {@code ::ffff:a.b.c.d} (RFC 4291, section 2.5.5.2). */
    private static boolean isMapped(byte[] address) {
        if (address.length != 16 || address[10] != -1 || address[11] != -1) {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            if (address[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
