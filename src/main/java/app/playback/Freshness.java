package app.playback;

/** How long which caches may keep an answer. */
final class Freshness {

    private final PlaybackSettings settings;

    Freshness(PlaybackSettings settings) {
        this.settings = settings;
    }

    /**
     * The {@code Cache-Control} of a file. Caches between server and viewer keep only what
     * everybody may see, and briefly: a media that is made private is gone from them within a
     * minute.
     *
     * @param shared whether everybody may see it
     */
    String of(FileKind kind, boolean shared) {
        if (kind.mayChange()) {
            return shared
                    ? "public, max-age=%d, s-maxage=%1$d"
                            .formatted(settings.playlistAge().toSeconds())
                    : "private, no-cache";
        }
        var age = settings.browserAge().toSeconds();
        return shared
                ? "public, max-age=%d, s-maxage=%d, immutable"
                        .formatted(age, settings.sharedAge().toSeconds())
                : "private, max-age=%d".formatted(age);
    }
}
