package app.playback;

import app.users.AccountDeleted;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Forgets what people watched whose account was deleted. */
@Component("playbackAccountListener")
class AccountListener {

    private final WatchPositions positions;

    AccountListener(WatchPositions positions) {
        this.positions = positions;
    }

    @ApplicationModuleListener
    public void on(AccountDeleted news) {
        positions.forget(news.account());
    }
}
