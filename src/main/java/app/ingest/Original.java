package app.ingest;

import app.storage.MediaId;
import org.jspecify.annotations.Nullable;

/**
 * The file as it was uploaded.
 *
 * @param id its media
 * @param key where it lies now in the {@link app.storage.MediaStore}; ask again when nothing does
 * @param fileName the uploader's name for it: a label, never part of a path
 * @param size in bytes
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits; null for a while when a client sent
 *     it straight to the bucket
 */
public record Original(
        MediaId id, String key, String fileName, long size, @Nullable String sha256) {}
