package app.transcode.ffmpeg;

/** The bundled programs do not work on this system: told to the person who starts the site. */
public class ToolsUnusableException extends RuntimeException {

    /**
     * @param message what is wrong, as a sentence
     */
    ToolsUnusableException(String message) {
        super(message);
    }
}
