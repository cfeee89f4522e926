package app.users;

import org.jspecify.annotations.Nullable;

/**
 * An account was deleted.
 *
 * @param account that no longer exists
 * @param heir who gets its media, or null when they are to be deleted
 */
public record AccountDeleted(AccountId account, @Nullable AccountId heir) {}
