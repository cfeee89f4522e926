package app.transcode.ledger;

import app.storage.MediaId;
import app.transcode.hls.Segment;
import app.transcode.hls.Track;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The segments that are stored, with the tracks they belong to. */
@Repository
public class Segments {

    /** Only what follows the one before: chunks are made in any order. */
    private static final String WITHOUT_GAP =
            """
            (select s.*, row_number() over (partition by track order by number) - 1 as place
                from transcode_segment s where media_id = :id) s
            """;

    private final JdbcClient database;

    Segments(JdbcClient database) {
        this.database = database;
    }

    /**
     * Notes a track, unless it is known.
     *
     * @param track without segments
     * @param init its initialisation segment, below the edition
     */
    public void addTrack(MediaId id, Track track, String init) {
        database.sql(
                        """
                        insert into transcode_track (media_id, track, init, codecs, timescale, width,
                            height)
                        values (:id, :track, :init, :codecs, :timescale, :width, :height)
                        on conflict do nothing
                        """)
                .param("id", id.value())
                .param("track", track.folder())
                .param("init", init)
                .param("codecs", track.codecs())
                .param("timescale", track.timescale())
                .param("width", track.width())
                .param("height", track.height())
                .update();
    }

    /**
     * Records a segment that is stored.
     *
     * @return false when another attempt has recorded it before: then that one stays
     */
    public boolean add(MediaId id, String track, int number, Segment segment) {
        return database.sql(
                                """
                                insert into transcode_segment (media_id, track, number, name, bytes,
                                    start, ticks, samples, keyed, shown)
                                values (:id, :track, :number, :name, :bytes, :start, :ticks, :samples,
                                    :keyed, :shown)
                                on conflict do nothing
                                """)
                        .param("id", id.value())
                        .param("track", track)
                        .param("number", number)
                        .param("name", segment.name())
                        .param("bytes", segment.bytes())
                        .param("start", segment.start())
                        .param("ticks", segment.ticks())
                        .param("samples", segment.samples())
                        .param("keyed", segment.keyed())
                        .param("shown", segment.shown())
                        .update()
                == 1;
    }

    /** How many seconds of each track are there from the beginning on without a gap. */
    public Map<String, Double> extents(MediaId id) {
        var extents = new HashMap<String, Double>();
        database.sql(
                        """
                        select s.track, sum(s.ticks)::double precision / t.timescale
                        from %s join transcode_track t on t.media_id = :id and t.track = s.track
                        where s.number = s.place
                        group by s.track, t.timescale
                        """
                                .formatted(WITHOUT_GAP))
                .param("id", id.value())
                .query((row, _) -> extents.put(row.getString(1), row.getDouble(2)))
                .list();
        return extents;
    }

    /** A track from its beginning on without a gap; empty when nothing is known of it. */
    public Optional<Track> track(MediaId id, String track) {
        return database.sql(
                        """
                        select codecs, timescale, width, height from transcode_track
                        where media_id = :id and track = :track
                        """)
                .param("id", id.value())
                .param("track", track)
                .query(
                        (row, _) ->
                                new Track(
                                        track,
                                        row.getString(1),
                                        row.getInt(2),
                                        row.getInt(3),
                                        row.getInt(4),
                                        segments(id, track)))
                .optional();
    }

    private List<Segment> segments(MediaId id, String track) {
        return database.sql(
                        """
                        select name, bytes, start, ticks, samples, keyed, shown from %s
                        where track = :track and number = place order by number
                        """
                                .formatted(WITHOUT_GAP))
                .param("id", id.value())
                .param("track", track)
                .query(
                        (row, _) ->
                                new Segment(
                                        row.getString(1),
                                        row.getLong(2),
                                        row.getLong(3),
                                        row.getLong(4),
                                        row.getInt(5),
                                        row.getBoolean(6),
                                        row.getLong(7)))
                .list();
    }

    /** The files of all segments of a media that are recorded, as {@code track/name}. */
    public Set<String> names(MediaId id) {
        return database.sql(
                        "select track || '/' || name from transcode_segment where media_id = :id")
                .param("id", id.value())
                .query((row, _) -> row.getString(1))
                .set();
    }

    /** How many segments of a media are stored, over all its tracks. */
    public int count(MediaId id) {
        return database.sql("select count(*) from transcode_segment where media_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    /** Forgets all that is known of a media's tracks. */
    public void forget(MediaId id) {
        for (var table : List.of("transcode_segment", "transcode_track")) {
            database.sql("delete from " + table + " where media_id = :id")
                    .param("id", id.value())
                    .update();
        }
    }
}
