package app.activity.chronicle;

import app.storage.MediaId;
import app.users.AccountId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did.
 *
 * @param kind of deed
 * @param actor who did it; null for somebody who is not signed in
 * @param subject which other account it concerns
 * @param media which media it concerns
 * @param address the IP address that it was done from; null for what the site does by itself
 * @param details names and values
 */
record Deed(
        Kind kind,
        @Nullable AccountId actor,
        @Nullable AccountId subject,
        @Nullable MediaId media,
        @Nullable String address,
        Map<String, String> details) {}
