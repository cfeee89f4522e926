package app.ingest;

import app.storage.MediaId;

/**
 * The file as it was uploaded.
 *
 * @param id its media
 * @param key where it lies in the {@link app.storage.MediaStore}
 * @param fileName the uploader's name for it: a label, never part of a path
 * @param size in bytes
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 */
public record Original(MediaId id, String key, String fileName, long size, String sha256) {}
