package app.catalog;

import app.storage.Finding;
import java.util.List;

/**
 * What an inspection of the whole site found.
 *
 * @param media how many entries there are
 * @param underWay how many are still being made: nothing is said of their streams
 * @param findings all that is not as it should be; empty when nothing was lost or left behind
 */
record InspectionReport(long media, long underWay, List<Finding> findings) {

    /** Lines for a terminal. */
    String text() {
        var lines = new StringBuilder();
        findings.forEach(
                each ->
                        lines.append(
                                "%s  %s  %s%n"
                                        .formatted(each.kind(), each.subject(), each.detail())));
        return lines
                + "%d media, %d of them under way, %d findings."
                        .formatted(media, underWay, findings.size());
    }
}
