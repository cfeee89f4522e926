package app.catalog;

import app.storage.MediaId;
import app.users.AccountId;

/**
 * A media and every byte of it are gone.
 *
 * @param id that no longer exists
 * @param owner whose it was
 */
public record MediaDeleted(MediaId id, AccountId owner) {}
