package app.storage;

import java.time.Instant;

/**
 * An object as the store knows it.
 *
 * @param key what it is stored under
 * @param size in bytes
 * @param lastModified when it was stored
 */
public record StoredObject(String key, long size, Instant lastModified) {}
