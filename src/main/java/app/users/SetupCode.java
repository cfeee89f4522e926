package app.users;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Locale;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What proves that somebody who makes the first account from afar can read this site's log. It is
 * derived from the site's key, so all nodes print the same, and a restart does not change it.
 */
@Component
class SetupCode {

    private static final Logger log = LoggerFactory.getLogger(SetupCode.class);

    /** Without letters and digits that look alike; 12 of them are 60 bits. */
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    private final Accounts accounts;
    private final String code;

    SetupCode(Accounts accounts, AccessKey key) {
        this.accounts = accounts;
        this.code = derive(key);
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        if (!accounts.any() && !isWorker(ready)) {
            log.warn(
                    "No account exists yet; the first one becomes the administrator. Made from"
                            + " another machine or through a proxy, it needs this setup code: {}",
                    code);
        }
    }

    /** A worker takes no accounts, and its code would be another one. */
    private static boolean isWorker(ApplicationReadyEvent ready) {
        var environment = ready.getApplicationContext().getEnvironment();
        return "worker".equals(environment.getProperty("marquee.role"));
    }

    /** Whether somebody typed the code; spaces, hyphens and case do not matter. */
    boolean matches(@Nullable String typed) {
        return typed != null
                && MessageDigest.isEqual(
                        plain(code).getBytes(StandardCharsets.UTF_8),
                        plain(typed).getBytes(StandardCharsets.UTF_8));
    }

    String text() {
        return code;
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private static String derive(AccessKey key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key.secretKey());
            var bytes = mac.doFinal("setup code".getBytes(StandardCharsets.US_ASCII));
            var text = new StringBuilder();
            for (int i = 0; i < LENGTH; i++) {
                text.append(i > 0 && i % GROUP == 0 ? "-" : "")
                        .append(ALPHABET.charAt(bytes[i] & (ALPHABET.length() - 1)));
            }
            return text.toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA256", e);
        }
    }
}
