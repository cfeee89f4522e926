package app.catalog;

import app.users.Site;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What pages tell of the site itself, and where it is reached from outside. */
@Component
class SitePage {

    private final Site site;
    private final @Nullable String address;

    /**
     * @param address {@code marquee.site.url}, or empty to go by what each request asked for
     */
    SitePage(Site site, @Value("${marquee.site.url:}") @Nullable URI address) {
        this.site = site;
        var text = address == null ? "" : address.toString();
        this.address = text.isBlank() ? null : text.replaceFirst("/+$", "");
    }

    String name() {
        return site.name();
    }

    /** The address of its own square picture, within a request; null where it has none. */
    @Nullable String icon() {
        return site.icon().map(this::absolute).orElse(null);
    }

    /** The absolute address of a path, within a request. */
    String absolute(String path) {
        var root =
                address != null
                        ? address
                        : ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return root + path;
    }
}
