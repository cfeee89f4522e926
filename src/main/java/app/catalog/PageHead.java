package app.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

/**
 * What machines read of a media's page, which people see drawn in the browser: Open Graph (ogp.me),
 * Twitter's cards and where its oEmbed is. Nothing in it runs: there is no script.
 */
final class PageHead {

    private static final Pattern TITLE = Pattern.compile("<title>[^<]*</title>");
    private static final Pattern DESCRIPTION =
            Pattern.compile("[ \\t]*<meta name=\"description\"[^>]*>\\R?");

    /** What previews show of a description. */
    private static final int LONGEST_DESCRIPTION = 200;

    private final List<String> tags = new ArrayList<>();
    private final String title;

    private PageHead(String title) {
        this.title = title;
    }

    /** The head of a page that machines are told the title of, and shall not list. */
    static PageHead untold(String title, SitePage site) {
        var head = new PageHead(title + " · " + site.name());
        head.name("robots", "noindex");
        head.property("og:site_name", site.name());
        head.property("og:title", title);
        head.property("og:image", site.icon());
        return head;
    }

    /** The head of the page of a media that is open to all. */
    static PageHead of(MediaJson media, SitePage site) {
        var head = new PageHead(media.title() + " · " + site.name());
        if (media.visibility() != Visibility.PUBLIC) {
            head.name("robots", "noindex");
        }
        var page = site.absolute("/watch/" + media.id());
        var player = site.absolute("/embed/" + media.id());
        var size = EmbedSize.of(media);
        head.describe(media, site, page);
        if (media.playback().hls() != null) {
            head.property("og:video:url", player);
            head.property("og:video:type", "text/html");
            head.property("og:video:width", String.valueOf(size.width()));
            head.property("og:video:height", String.valueOf(size.height()));
            head.name("twitter:card", "player");
            head.name("twitter:player", player);
            head.name("twitter:player:width", String.valueOf(size.width()));
            head.name("twitter:player:height", String.valueOf(size.height()));
        } else {
            head.name("twitter:card", "summary_large_image");
        }
        head.tags.add(
                "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"%s\" title=\"%s\" />"
                        .formatted(
                                escaped(
                                        site.absolute(
                                                "/api/v1/oembed?url="
                                                        + UriUtils.encode(page, "UTF-8"))),
                                escaped(media.title())));
        return head;
    }

    private void describe(MediaJson media, SitePage site, String page) {
        var description = Label.cut(Label.line(media.description()), LONGEST_DESCRIPTION);
        var poster = media.playback().poster();
        var image = poster == null ? site.icon() : site.absolute(poster);
        name("description", description);
        property("og:site_name", site.name());
        property("og:type", type(media));
        property("og:url", page);
        property("og:title", media.title());
        property("og:description", description);
        property("og:image", image);
        name("twitter:title", media.title());
        name("twitter:description", description);
        name("twitter:image", image);
    }

    private static String type(MediaJson media) {
        return media.playback().hls() == null ? "article" : "video.other";
    }

    /** The page with this head in the place of its own title and description. */
    String in(String page) {
        var head = "<title>" + escaped(title) + "</title>\n    " + String.join("\n    ", tags);
        var bare = DESCRIPTION.matcher(page).replaceFirst("");
        return TITLE.matcher(bare).replaceFirst(Matcher.quoteReplacement(head));
    }

    private void property(String property, @Nullable String content) {
        add("property", property, content);
    }

    private void name(String name, @Nullable String content) {
        add("name", name, content);
    }

    private void add(String kind, String key, @Nullable String content) {
        if (content != null && !content.isEmpty()) {
            tags.add("<meta %s=\"%s\" content=\"%s\" />".formatted(kind, key, escaped(content)));
        }
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
