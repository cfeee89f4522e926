package app.activity.chronicle;

import app.catalog.Catalog;
import app.catalog.MediaHandled;
import app.ingest.UploadCompleted;
import app.playback.PlaybackBegun;
import app.users.AccountDeleted;
import app.users.AccountId;
import app.users.AccountTouched;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes down what other rooms tell, in the transaction of the deed itself: one short insert, and
 * neither is there without the other.
 */
@Component
class DeedListener {

    private final Chronicle chronicle;
    private final Catalog catalog;

    DeedListener(Chronicle chronicle, Catalog catalog) {
        this.chronicle = chronicle;
        this.catalog = catalog;
    }

    @EventListener
    void on(UploadCompleted upload) {
        var here = Circumstances.present();
        var actor = here.caller() != null ? here.caller() : owner(upload);
        chronicle.write(
                new Deed(
                        Kind.UPLOAD,
                        actor,
                        null,
                        upload.id(),
                        here.address(),
                        Map.of("bytes", String.valueOf(upload.size()))));
    }

    private @Nullable AccountId owner(UploadCompleted upload) {
        return catalog.owner(upload.id()).orElse(null);
    }

    @EventListener
    void on(MediaHandled media) {
        var here = Circumstances.present();
        var kind =
                switch (media.deed()) {
                    case EDITED -> Kind.EDIT;
                    case REMOVED -> Kind.DELETE;
                    case RETRIED -> Kind.RETRY;
                    case SHARED -> Kind.SHARE;
                    case UNSHARED -> Kind.UNSHARE;
                };
        chronicle.write(
                new Deed(kind, here.caller(), null, media.id(), here.address(), media.facts()));
    }

    @EventListener
    void on(PlaybackBegun view) {
        chronicle.write(
                new Deed(Kind.PLAYBACK, view.viewer(), null, view.id(), view.address(), Map.of()));
    }

    @EventListener
    void on(AccountDeleted deleted) {
        var here = Circumstances.present();
        chronicle.write(
                new Deed(
                        Kind.ACCOUNT_DELETED,
                        here.caller(),
                        deleted.account(),
                        null,
                        here.address(),
                        deleted.heir() == null
                                ? Map.of()
                                : Map.of("transferTo", deleted.heir().toString())));
    }

    /** What somebody does to their own account names them once. */
    @EventListener
    void on(AccountTouched touched) {
        var here = Circumstances.present();
        var actor = here.caller() == null && byOwner(touched) ? touched.account() : here.caller();
        var subject = touched.account() != null && touched.account().equals(actor);
        chronicle.write(
                new Deed(
                        kind(touched.deed()),
                        actor,
                        subject ? null : touched.account(),
                        null,
                        here.address(),
                        touched.facts()));
    }

    /** Those that prove by the deed itself who they are. */
    private static boolean byOwner(AccountTouched touched) {
        return switch (touched.deed()) {
            case SIGNED_IN, SIGNED_OUT, REGISTERED, PASSWORD_CHANGED -> true;
            default -> false;
        };
    }

    private static Kind kind(AccountTouched.Deed deed) {
        return switch (deed) {
            case SIGNED_IN -> Kind.SIGN_IN;
            case SIGN_IN_FAILED -> Kind.SIGN_IN_FAILED;
            case SIGNED_OUT -> Kind.SIGN_OUT;
            case SESSION_STOLEN -> Kind.SESSION_STOLEN;
            case REGISTERED -> Kind.REGISTRATION;
            case PASSWORD_CHANGED -> Kind.PASSWORD_CHANGE;
            case TOKEN_MADE -> Kind.TOKEN_MADE;
            case TOKEN_REVOKED -> Kind.TOKEN_REVOKED;
            case CHANGED -> Kind.ACCOUNT_CHANGE;
            case INVITED -> Kind.INVITATION;
            case RESET_LINK_MADE -> Kind.RESET_LINK;
        };
    }
}
