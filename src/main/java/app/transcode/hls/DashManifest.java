package app.transcode.hls;

import app.transcode.plan.AudioPlan;
import app.transcode.plan.EncodeCommand;
import app.transcode.plan.EncodePlan;
import app.transcode.plan.VideoPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes the manifest of MPEG-DASH (ISO/IEC 23009-1) for the segments that HLS has already. Each is
 * named and timed by itself, since neither names nor lengths follow a pattern. URIs are relative.
 */
public final class DashManifest {

    /** Its name in the presentation's folder. */
    public static final String FILE = "manifest.mpd";

    private final Tracks tracks;
    private final int target;
    private final List<String> lines = new ArrayList<>();

    private DashManifest(Tracks tracks) {
        this.tracks = tracks;
        this.target = tracks.targetDuration();
    }

    /** The manifest of a whole presentation. */
    public static String of(Tracks tracks) {
        return new DashManifest(tracks).write();
    }

    private String write() {
        add(0, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        add(
                0,
                ("<MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\" profiles=\"urn:mpeg:dash:profile:isoff-main:2011\""
                                + " type=\"static\" mediaPresentationDuration=\"%s\" minBufferTime=\"PT%dS\">")
                        .formatted(duration(tracks.duration()), target));
        add(
                1,
                "<Period id=\"0\" start=\"PT0S\" duration=\"%s\">"
                        .formatted(duration(tracks.duration())));
        var video = tracks.plan().video();
        if (video != null) {
            byCodec().forEach((_, renditions) -> picture(renditions, video));
        }
        for (int i = 0; i < tracks.audio().size(); i++) {
            sound(tracks.audio().get(i), tracks.plan().audio().get(i));
        }
        add(1, "</Period>");
        add(0, "</MPD>");
        return String.join("\n", lines) + "\n";
    }

    /** Players change between the renditions of a set, and none changes the codec on its way. */
    private Map<String, List<Track>> byCodec() {
        var sets = new LinkedHashMap<String, List<Track>>();
        for (var track : tracks.video()) {
            var codec = track.codecs().substring(0, track.codecs().indexOf('.'));
            sets.computeIfAbsent(codec, _ -> new ArrayList<>()).add(track);
        }
        return sets;
    }

    private void picture(List<Track> renditions, VideoPlan plan) {
        add(
                2,
                ("<AdaptationSet contentType=\"video\" mimeType=\"video/mp4\" segmentAlignment=\"true\""
                                + " startWithSAP=\"1\" frameRate=\"%s\">")
                        .formatted(plan.grid().rate()));
        for (var track : renditions) {
            representation(
                    track, " width=\"%d\" height=\"%d\"".formatted(track.width(), track.height()));
        }
        add(2, "</AdaptationSet>");
    }

    private void sound(Track track, AudioPlan plan) {
        add(
                2,
                ("<AdaptationSet contentType=\"audio\" mimeType=\"audio/mp4\" segmentAlignment=\"true\""
                                + " startWithSAP=\"1\" lang=\"%s\">")
                        .formatted(quotable(plan.language())));
        add(3, "<Label>%s</Label>".formatted(quotable(plan.label())));
        add(
                3,
                "<Role schemeIdUri=\"urn:mpeg:dash:role:2011\" value=\"%s\"/>"
                        .formatted(plan.isDefault() ? "main" : "alternate"));
        representation(track, " audioSamplingRate=\"%d\"".formatted(EncodePlan.SAMPLE_RATE));
        add(2, "</AdaptationSet>");
    }

    private void representation(Track track, String shape) {
        add(
                3,
                "<Representation id=\"%s\" codecs=\"%s\" bandwidth=\"%d\"%s>"
                        .formatted(track.folder(), track.codecs(), track.peak(target), shape));
        add(4, "<BaseURL>%s/</BaseURL>".formatted(track.folder()));
        add(
                4,
                "<SegmentList timescale=\"%d\" presentationTimeOffset=\"%d\">"
                        .formatted(
                                track.timescale(),
                                (long) EncodeCommand.TIME_OFFSET * track.timescale()));
        add(5, "<Initialization sourceURL=\"%s\"/>".formatted(TrackReader.INIT));
        timeline(track.segments());
        track.segments()
                .forEach(each -> add(5, "<SegmentURL media=\"%s\"/>".formatted(each.name())));
        add(4, "</SegmentList>");
        add(3, "</Representation>");
    }

    /** Segments follow each other without a hole; equally long ones are told once. */
    private void timeline(List<Segment> segments) {
        add(5, "<SegmentTimeline>");
        var start = " t=\"" + segments.getFirst().shown() + "\"";
        int from = 0;
        while (from < segments.size()) {
            long ticks = segments.get(from).ticks();
            int to = from;
            while (to < segments.size() && segments.get(to).ticks() == ticks) {
                to++;
            }
            var repeated = to - from > 1 ? " r=\"" + (to - from - 1) + "\"" : "";
            add(6, "<S%s d=\"%d\"%s/>".formatted(start, ticks, repeated));
            start = "";
            from = to;
        }
        add(5, "</SegmentTimeline>");
    }

    private void add(int depth, String line) {
        lines.add("  ".repeat(depth) + line);
    }

    /** A duration as XML Schema writes it. */
    private static String duration(double seconds) {
        return String.format(Locale.ROOT, "PT%.3fS", seconds);
    }

    /** Text of a person for an attribute or an element: XML 1.0 knows no control characters. */
    private static String quotable(String text) {
        return text.replaceAll("\\p{Cntrl}", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
