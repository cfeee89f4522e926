package app.users;

/**
 * Tells how much an account keeps. {@code ingest}, which counts, implements it: so an account's
 * JSON shows its usage although this room stands above that one.
 */
public interface UsageMeter {

    /** The bytes of originals that an account keeps, counting uploads under way. */
    long usedBytes(AccountId id);
}
