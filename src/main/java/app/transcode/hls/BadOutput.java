package app.transcode.hls;

/** What an encoder wrote is not what it should have written. */
public final class BadOutput extends Exception {

    /**
     * @param message what is wrong, for the log
     */
    public BadOutput(String message) {
        super(message);
    }
}
