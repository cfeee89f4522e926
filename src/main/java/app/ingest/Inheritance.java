package app.ingest;

import app.users.AccountDeleted;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Counts what a deleted account kept to whoever takes it over. */
@Component
class Inheritance {

    private final Uploads uploads;
    private final Usages usages;

    Inheritance(Uploads uploads, Usages usages) {
        this.uploads = uploads;
        this.usages = usages;
    }

    @ApplicationModuleListener
    void on(AccountDeleted deleted) {
        var heir = deleted.heir();
        if (heir != null) {
            long bytes = uploads.handOver(deleted.account(), heir);
            usages.handOver(deleted.account(), heir, bytes);
        }
    }
}
