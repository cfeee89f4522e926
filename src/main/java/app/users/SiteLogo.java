package app.users;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * A logo of the site. Each new one has a new id, so caches may keep its files.
 *
 * @param width in pixels
 * @param height in pixels
 */
record SiteLogo(UUID id, int width, int height) {

    /** The path of Marquee's own mark, for sites without one: part of the web UI. */
    static final String OURS = "/favicon.svg";

    /** Where a PNG file tells its width, then its height (PNG, third edition, section 11.2.1). */
    private static final int SIZE_OFFSET = 16;

    /** A new one. */
    static SiteLogo of(byte[] png) {
        var header = ByteBuffer.wrap(png).position(SIZE_OFFSET);
        return new SiteLogo(UUID.randomUUID(), header.getInt(), header.getInt());
    }

    /** The path of the picture for the head of pages. */
    String url() {
        return "/" + key(id, "logo");
    }

    /** The path of the square one, for tabs and the screens of phones. */
    String iconUrl() {
        return "/" + key(id, "icon");
    }

    /** Where a file of a logo is kept, {@code logo} or {@code icon}. */
    static String key(UUID id, String file) {
        return "site/" + id + "/" + file + ".png";
    }
}
