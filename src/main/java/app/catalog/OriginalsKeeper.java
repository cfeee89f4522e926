package app.catalog;

import app.ingest.Intake;
import app.transcode.TranscodeCompleted;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/** Drops originals when their streams are ready, where the settings say so. */
@Component
class OriginalsKeeper {

    private final Intake intake;
    private final CatalogSettings settings;

    OriginalsKeeper(Intake intake, CatalogSettings settings) {
        this.intake = intake;
        this.settings = settings;
    }

    /** Durable: what is interrupted is repeated at the next start. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    public void on(TranscodeCompleted news) {
        if (!settings.keepOriginals()) {
            intake.drop(news.id());
        }
    }
}
