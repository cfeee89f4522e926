package app.transcode.hls;

import app.transcode.hls.Boxes.Box;
import app.transcode.hls.IFrameTrack.IFrame;
import app.transcode.plan.EncodeCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads where the pictures for seeking lie in the file that holds them all. */
public final class IFrameReader {

    /** A picture may be off by this part of a second: timescales round. */
    private static final double ROUNDING = 0.001;

    private IFrameReader() {}

    /**
     * Reads a file of one fragment per picture, each a keyframe.
     *
     * @param file in its folder, of which the track takes the name
     * @param duration of the film in seconds: the last picture stands until then
     * @throws BadOutput if the file is anything else, or its pictures are not on the timeline
     */
    public static IFrameTrack read(Path file, double duration) throws IOException, BadOutput {
        var boxes = Boxes.read(file);
        var init = InitSegment.of(boxes);
        var fragments = fragments(boxes);
        if (fragments.isEmpty()) {
            throw new BadOutput(file.getFileName() + " holds no pictures");
        }
        var folder = Objects.requireNonNull(file.getParent(), "a file lies in a folder");
        return new IFrameTrack(
                String.valueOf(folder.getFileName()),
                String.valueOf(file.getFileName()),
                init.codecs(),
                init.width(),
                init.height(),
                fragments.getFirst().offset(),
                frames(fragments, init.timescale(), duration));
    }

    /** A fragment and the media data that follows it. */
    private record Fragment(long offset, long bytes, long start) {}

    private static List<Fragment> fragments(List<Box> boxes) throws BadOutput {
        var fragments = new ArrayList<Fragment>();
        long position = 0;
        long offset = 0;
        long start = 0;
        for (var box : boxes) {
            if (box.type().equals("moof")) {
                var samples = new Samples();
                samples.add(box.child("traf"));
                if (samples.count() != 1 || !samples.keyed()) {
                    throw new BadOutput("a fragment holds something else than one keyframe");
                }
                offset = position;
                start = samples.start();
            }
            position += box.bytes();
            if (box.type().equals("mdat")) {
                fragments.add(new Fragment(offset, position - offset, start));
            }
        }
        return fragments;
    }

    private static List<IFrame> frames(List<Fragment> fragments, int timescale, double duration)
            throws BadOutput {
        var frames = new ArrayList<IFrame>();
        double begins = EncodeCommand.TIME_OFFSET;
        for (int i = 0; i < fragments.size(); i++) {
            var fragment = fragments.get(i);
            if (Math.abs((double) fragment.start() / timescale - begins) > ROUNDING) {
                throw new BadOutput("a picture is not at " + begins + " s");
            }
            double ends =
                    i + 1 < fragments.size()
                            ? (double) fragments.get(i + 1).start() / timescale
                            : EncodeCommand.TIME_OFFSET + duration;
            if (ends <= begins) {
                throw new BadOutput("a picture is after the film's end");
            }
            frames.add(new IFrame(fragment.offset(), fragment.bytes(), ends - begins));
            begins = ends;
        }
        return List.copyOf(frames);
    }
}
