package app.outside;

import java.io.IOException;

/**
 * A name leads to an address that is not of the public internet, or a request's URL is of a form
 * that is not taken. Nothing was sent. The message may be shown to whoever named the URL: it holds
 * no address that they did not name.
 */
public final class AddressRefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    AddressRefusedException(String message) {
        super(message);
    }
}
