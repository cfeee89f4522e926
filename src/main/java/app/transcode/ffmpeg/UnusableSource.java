package app.transcode.ffmpeg;

/** A file that streams cannot be made of, whoever tries and however often. */
public final class UnusableSource extends RuntimeException {

    private final String code;

    /**
     * @param code stable, in snake_case; listed in {@code docs/errors.md}
     * @param message a sentence for the file's owner: what is wrong, and what to do
     */
    public UnusableSource(String code, String message) {
        super(message);
        this.code = code;
    }

    /** The stable code. */
    public String code() {
        return code;
    }
}
