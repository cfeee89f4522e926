package app.transcode;

/** Somebody else took this attempt's work over, or nobody wants it any more: stop quietly. */
final class Superseded extends RuntimeException {

    Superseded(Attempt attempt) {
        super(attempt + " was given away");
    }
}
