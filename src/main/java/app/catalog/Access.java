package app.catalog;

import app.users.AccountId;
import app.users.Caller;

/**
 * What somebody may do with a media: the table "Who may" as a function.
 *
 * @param see whether it exists for them: its metadata and its streams
 * @param edit whether they may change and delete it, and read its original
 */
record Access(boolean see, boolean edit) {

    static Access of(Visibility visibility, AccountId owner, Caller caller) {
        boolean edit = caller.admin() || caller.is(owner);
        boolean see =
                switch (visibility) {
                    case PUBLIC, UNLISTED -> true;
                    case TEAM -> caller.signedIn();
                    case PRIVATE -> edit;
                };
        return new Access(see, edit);
    }
}
