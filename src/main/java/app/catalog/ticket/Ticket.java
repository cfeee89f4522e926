package app.catalog.ticket;

import app.storage.MediaId;
import app.users.AccountId;
import java.time.Instant;

/**
 * Lets whoever shows it watch one media without signing in.
 *
 * @param media the only one it opens
 * @param holder the account it was made for: it opens nothing once that account may not sign in
 * @param epoch the media's access epoch when it was made: it opens nothing once that was raised
 * @param original whether it opens the original file too
 * @param expiry when it ends, a whole hour
 */
public record Ticket(
        MediaId media, AccountId holder, int epoch, boolean original, Instant expiry) {}
