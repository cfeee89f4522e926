package app.outside;

import java.net.InetAddress;

/**
 * A network of IP addresses (RFC 4632, RFC 4291).
 *
 * @param base its first address
 * @param bits how many leading bits all its addresses share
 */
record Network(InetAddress base, int bits) {

    /** Reads the usual notation, such as {@code 10.0.0.0/8} or {@code fc00::/7}. */
    static Network parse(String notation) {
        int slash = notation.indexOf('/');
        return new Network(
                InetAddress.ofLiteral(notation.substring(0, slash)),
                Integer.parseInt(notation.substring(slash + 1)));
    }

    /**
     * Whether an address lies in it; one of the other family never does.
     *
     * @param address 4 bytes of IPv4 or 16 bytes of IPv6, in network order
     */
    boolean contains(byte[] address) {
        var prefix = base.getAddress();
        if (prefix.length != address.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if (((prefix[bit / 8] ^ address[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
