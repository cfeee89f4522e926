package app.ingest.tus;

import java.io.InputStream;

/**
 * Bytes of an upload that one request brings.
 *
 * @param offset where they belong
 * @param size how many they are; -1 when that is not known before their end
 * @param bytes as they arrive
 * @param onTrial whether none of them counts before {@code verify}
 * @param verify called after the last of them: throws when they are not as sent
 */
public record Chunk(long offset, long size, InputStream bytes, boolean onTrial, Runnable verify) {}
