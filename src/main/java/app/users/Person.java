package app.users;

import org.jspecify.annotations.Nullable;

/**
 * What anybody may know about an account.
 *
 * @param id the account
 * @param displayName the name it shows
 * @param avatarUrl the path of its picture, or null when it has none
 */
public record Person(AccountId id, String displayName, @Nullable String avatarUrl) {}
