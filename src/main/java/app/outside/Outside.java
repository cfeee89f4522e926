package app.outside;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import okhttp3.ConnectionSpec;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.springframework.stereotype.Component;

/**
 * Asks servers whose addresses users have named. Unless a setting allows it, none is asked that is
 * not on the public internet. Redirects are not followed, cookies not kept, the system's proxy not
 * used (it would connect in our place), and nothing is decompressed.
 */
@Component
public class Outside {

    private final OkHttpClient client;
    private final boolean anywhere;

    Outside(OutsideSettings settings) {
        var builder =
                new OkHttpClient.Builder()
                        .proxy(Proxy.NO_PROXY)
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .connectionSpecs(
                                List.of(ConnectionSpec.MODERN_TLS, ConnectionSpec.CLEARTEXT))
                        .connectTimeout(settings.connectTimeout())
                        .readTimeout(settings.readTimeout())
                        .writeTimeout(settings.readTimeout());
        this.anywhere = settings.allowPrivateAddresses();
        if (!anywhere) {
            builder.socketFactory(new GuardedSockets());
        }
        this.client = builder.build();
    }

    /**
     * Sends a GET.
     *
     * @param limit for all of it, the reading of the body included; zero for none
     * @throws AddressRefusedException if the address is not taken
     * @throws IOException if there is no answer
     */
    public Reply get(URI address, Map<String, String> headers, Duration limit) throws IOException {
        return send(request(address, headers).get().build(), limit);
    }

    /**
     * Sends a POST.
     *
     * @param headers among them the content's type
     * @param limit for all of it, the reading of the body included; zero for none
     * @throws AddressRefusedException if the address is not taken
     * @throws IOException if there is no answer
     */
    public Reply post(URI address, Map<String, String> headers, byte[] body, Duration limit)
            throws IOException {
        return send(request(address, headers).post(RequestBody.create(body)).build(), limit);
    }

    /**
     * Checks how an address is written, before anybody asks there.
     *
     * @throws AddressRefusedException if it is no plain http or https address; it tells why
     */
    public static void check(URI address) throws AddressRefusedException {
        var scheme = address.getScheme() == null ? "" : address.getScheme();
        if (!List.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT))) {
            throw new AddressRefusedException("An address begins with http:// or https://.");
        }
        if (address.getHost() == null || address.getHost().isEmpty()) {
            throw new AddressRefusedException("The address names no host.");
        }
        if (address.getUserInfo() != null) {
            throw new AddressRefusedException("An address may hold no user name or password.");
        }
    }

    /**
     * Tells early what can be told of an address without asking anybody, so that a mistake is seen
     * where it is made. What a name means is checked when something is sent there.
     *
     * @throws AddressRefusedException if nothing will ever be sent there
     */
    public void inspect(URI address) throws AddressRefusedException {
        check(address);
        var host = address.getHost().replaceAll("[\\[\\]]", "");
        if (!anywhere && (host.equalsIgnoreCase("localhost") || isPrivateLiteral(host))) {
            throw GuardedSockets.refused();
        }
    }

    private static boolean isPrivateLiteral(String host) {
        try {
            return !PublicAddresses.include(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static Request.Builder request(URI address, Map<String, String> headers)
            throws AddressRefusedException {
        check(address);
        return new Request.Builder()
                .url(address.toString())
                .headers(Headers.of(headers))
                .header("Accept-Encoding", "identity");
    }

    private Reply send(Request request, Duration limit) throws IOException {
        var hurried = client.newBuilder().callTimeout(limit).build();
        return new Reply(hurried.newCall(request).execute());
    }
}
