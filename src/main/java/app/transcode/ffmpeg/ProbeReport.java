package app.transcode.ffmpeg;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * What ffprobe prints about a file, as far as it is of use. Nearly everything may be absent; times
 * are in seconds.
 */
record ProbeReport(
        List<Stream> streams,
        List<Chapter> chapters,
        List<StreamGroup> streamGroups,
        Format format,
        List<Packet> packets,
        List<Frame> frames) {

    /** What is asked about a file, as {@code -show_entries} takes it. */
    static final String FILE_ENTRIES =
            "format=format_name,duration,start_time,probe_score:format_tags=major_brand"
                    + ":stream=index,codec_type,codec_name,width,height,sample_aspect_ratio,pix_fmt"
                    + ",color_transfer,color_space,field_order,r_frame_rate,avg_frame_rate,start_time,duration"
                    + ",channels,sample_rate,codec_tag_string:stream_disposition=default,attached_pic"
                    + ":stream_side_data=rotation:stream_tags=language,title"
                    + ":stream_group:chapter=start_time,end_time:chapter_tags=title";

    /** What is asked about packets. */
    static final String PACKET_ENTRIES = "packet=pts_time";

    /** What is asked about frames. */
    static final String FRAME_ENTRIES =
            "frame=pts_time,interlaced_frame,color_transfer,color_space,pix_fmt"
                    + ":frame_side_data=rotation";

    private static final Set<String> STILL_FORMATS =
            Set.of(
                    "png_pipe",
                    "jpeg_pipe",
                    "webp_pipe",
                    "gif_pipe",
                    "bmp_pipe",
                    "tiff_pipe",
                    "j2k_pipe");

    /** Of films without sound, mostly; with a single frame they are pictures. */
    private static final Set<String> LOOP_FORMATS = Set.of("gif", "apng");

    private static final Set<String> STILL_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "mif1", "avif");

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    ProbeReport(
            @Nullable List<Stream> streams,
            @Nullable List<Chapter> chapters,
            @Nullable List<StreamGroup> streamGroups,
            @Nullable Format format,
            @Nullable List<Packet> packets,
            @Nullable List<Frame> frames) {
        this.streams = Objects.requireNonNullElse(streams, List.of());
        this.chapters = Objects.requireNonNullElse(chapters, List.of());
        this.streamGroups = Objects.requireNonNullElse(streamGroups, List.of());
        this.format = Objects.requireNonNullElse(format, Format.UNKNOWN);
        this.packets = Objects.requireNonNullElse(packets, List.of());
        this.frames = Objects.requireNonNullElse(frames, List.of());
    }

    /** Reads ffprobe's JSON; a report of nothing when it is none. */
    static ProbeReport of(String json) {
        try {
            return JSON.readValue(json, ProbeReport.class);
        } catch (JacksonException _) {
            return new ProbeReport(null, null, null, null, null, null);
        }
    }

    /**
     * The same of an excerpt, which does not know how long anything is.
     *
     * @param streams for each of its streams, the index of the same stream in the whole file
     */
    ProbeReport ofExcerpt(List<Integer> streams) {
        var renumbered =
                this.streams.stream()
                        .filter(stream -> stream.index() < streams.size())
                        .map(stream -> stream.of(streams.get(stream.index())))
                        .toList();
        return new ProbeReport(
                renumbered, chapters, streamGroups, format.endless(), packets, frames);
    }

    /** Whether this is a still picture, not a film. */
    boolean still() {
        var tags = format.tags();
        var brand = tags == null ? null : tags.majorBrand();
        return STILL_FORMATS.contains(format.name())
                || (brand != null && STILL_BRANDS.contains(brand.strip()));
    }

    /** How the picture was cut into tiles; empty where it is in one piece. */
    Optional<TileGrid> tiles() {
        return streamGroups.stream()
                .filter(StreamGroup::isShown)
                .flatMap(group -> group.grids().stream())
                .findFirst();
    }

    /**
     * The same with one picture instead of its tiles: the first of them, as large as all.
     *
     * @param rotation of that picture in degrees counter-clockwise
     */
    ProbeReport assembled(TileGrid grid, double rotation) {
        var whole =
                streams.stream()
                        .filter(stream -> !grid.hides(stream.index()))
                        .map(
                                stream ->
                                        stream.index() == grid.first()
                                                ? stream.of(grid, rotation)
                                                : stream)
                        .toList();
        return new ProbeReport(whole, chapters, List.of(), format, packets, frames);
    }

    /** Whether this is a film that people also use as a picture, when it has but one frame. */
    boolean loop() {
        return LOOP_FORMATS.contains(format.name());
    }

    /** Timestamps of its packets; none when some have none. */
    List<Double> packetTimes() {
        var times = packets.stream().map(Packet::ptsTime).filter(Objects::nonNull).toList();
        return times.size() == packets.size() ? times : List.of();
    }

    /** The container; the probe score tells how sure its kind is, from 0 to 100. */
    record Format(
            @Nullable String formatName,
            @Nullable Double duration,
            @Nullable Double startTime,
            int probeScore,
            @Nullable Tags tags) {

        static final Format UNKNOWN = new Format(null, null, null, 0, null);

        Format endless() {
            return new Format(formatName, null, startTime, probeScore, tags);
        }

        String name() {
            return Objects.requireNonNullElse(formatName, "");
        }
    }

    /** One stream of any kind. */
    record Stream(
            int index,
            @Nullable String codecType,
            @Nullable String codecName,
            @Nullable String codecTagString,
            int width,
            int height,
            @Nullable String sampleAspectRatio,
            @Nullable String pixFmt,
            @Nullable String colorTransfer,
            @Nullable String colorSpace,
            @Nullable String fieldOrder,
            @JsonProperty("r_frame_rate") @Nullable String realFrameRate,
            @JsonProperty("avg_frame_rate") @Nullable String averageFrameRate,
            @Nullable Double startTime,
            @Nullable Double duration,
            int channels,
            int sampleRate,
            @Nullable Disposition disposition,
            @Nullable List<SideData> sideDataList,
            @Nullable Tags tags) {

        /** The same under its number in another file, of unknown length. */
        Stream of(int number) {
            return copy(number, width, height, null, disposition, sideDataList);
        }

        /** The first tile as the picture that is made of all. */
        Stream of(TileGrid grid, double rotation) {
            var turned = List.of(new SideData(rotation));
            var shown = new Disposition(0, 1);
            return copy(index, grid.width(), grid.height(), duration, shown, turned);
        }

        private Stream copy(
                int number,
                int newWidth,
                int newHeight,
                @Nullable Double length,
                @Nullable Disposition marks,
                @Nullable List<SideData> sideData) {
            return new Stream(
                    number,
                    codecType,
                    codecName,
                    codecTagString,
                    newWidth,
                    newHeight,
                    sampleAspectRatio,
                    pixFmt,
                    colorTransfer,
                    colorSpace,
                    fieldOrder,
                    realFrameRate,
                    averageFrameRate,
                    startTime,
                    length,
                    channels,
                    sampleRate,
                    marks,
                    sideData,
                    tags);
        }

        boolean isVideo() {
            return "video".equals(codecType) && !isCover();
        }

        boolean isCover() {
            return "video".equals(codecType)
                    && disposition != null
                    && disposition.attachedPic() == 1;
        }

        boolean isAudio() {
            return "audio".equals(codecType);
        }

        boolean isSubtitle() {
            return "subtitle".equals(codecType);
        }

        boolean isDefault() {
            return disposition != null && disposition.isDefault() == 1;
        }

        /** Degrees counter-clockwise, as the file's matrix says; empty when it has none. */
        Optional<Double> rotation() {
            return ProbeReport.rotation(sideDataList);
        }
    }

    private static Optional<Double> rotation(@Nullable List<SideData> sideData) {
        return Objects.requireNonNullElse(sideData, List.<SideData>of()).stream()
                .map(SideData::rotation)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** A part of a file that has a name. */
    record Chapter(@Nullable Double startTime, @Nullable Double endTime, @Nullable Tags tags) {}

    /** What a file says about itself or about a stream: never trusted. */
    record Tags(@Nullable String majorBrand, @Nullable String language, @Nullable String title) {}

    /** Marks of a stream; 1 is set. */
    record Disposition(int attachedPic, @JsonProperty("default") int isDefault) {}

    /** Further facts about a stream. */
    record SideData(@Nullable Double rotation) {}

    /** An undecoded frame. */
    record Packet(@Nullable Double ptsTime) {}

    /** A decoded frame. */
    record Frame(
            @Nullable Double ptsTime,
            int interlacedFrame,
            @Nullable String colorTransfer,
            @Nullable String colorSpace,
            @Nullable String pixFmt,
            @Nullable List<SideData> sideDataList) {

        /** Degrees counter-clockwise, as a photo's EXIF says; empty when it says nothing. */
        Optional<Double> rotation() {
            return ProbeReport.rotation(sideDataList);
        }
    }
}
