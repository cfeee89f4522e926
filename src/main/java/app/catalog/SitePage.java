package app.catalog;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What the site calls itself, and where it is reached from outside. */
@Component
class SitePage {

    private final String name;
    private final @Nullable String address;

    /**
     * @param name {@code marquee.site.name}
     * @param address {@code marquee.site.url}, or empty to go by what each request asked for
     */
    SitePage(
            @Value("${marquee.site.name}") String name,
            @Value("${marquee.site.url:}") @Nullable URI address) {
        this.name = name;
        var text = address == null ? "" : address.toString();
        this.address = text.isBlank() ? null : text.replaceFirst("/+$", "");
    }

    String name() {
        return name;
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
