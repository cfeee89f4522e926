package app.storage;

/** The bucket makes no object of the parts that a client says it has sent. */
public final class PartsRefusedException extends RuntimeException {

    /**
     * @param cause what the bucket said
     */
    public PartsRefusedException(Throwable cause) {
        super(cause);
    }
}
