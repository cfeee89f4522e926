package app.playback;

import app.users.AccountDeleted;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Forgets what people watched whose account was deleted. */
@Component("playbackAccountListener")
class AccountListener {

    private final WatchPositions positions;
    private final WatchStatistics statistics;

    AccountListener(WatchPositions positions, WatchStatistics statistics) {
        this.positions = positions;
        this.statistics = statistics;
    }

    @ApplicationModuleListener
    public void on(AccountDeleted news) {
        positions.forget(news.account());
        statistics.forget(news.account());
    }
}
