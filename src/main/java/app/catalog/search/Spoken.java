package app.catalog.search;

import app.storage.MediaId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is said in media, by their text tracks. */
@Repository
public class Spoken {

    private final JdbcClient database;

    Spoken(JdbcClient database) {
        this.database = database;
    }

    /** Replaces all that is said in one language; with no sentences, forgets it. */
    public void replace(MediaId id, String language, List<Sentence> sentences) {
        database.sql("delete from caption_sentences where media_id = :id and language = :language")
                .param("id", id.value())
                .param("language", language)
                .update();
        database.sql(
                        """
                        insert into caption_sentences (media_id, language, seconds, text)
                        select :id, :language, each.seconds, each.text
                        from unnest(cast(:seconds as float8[]), cast(:texts as text[]))
                            as each (seconds, text)
                        """)
                .param("id", id.value())
                .param("language", language)
                .param("seconds", sentences.stream().map(Sentence::seconds).toArray(Double[]::new))
                .param("texts", sentences.stream().map(Sentence::text).toArray(String[]::new))
                .update();
    }

    /**
     * Where in several media all words of a search are said in one sentence, in one query.
     *
     * @param most so many of each media, the first ones
     */
    public Map<MediaId, List<Moment>> moments(
            Collection<MediaId> ids, SearchWords words, int most) {
        var found = new HashMap<MediaId, List<Moment>>();
        if (ids.isEmpty() || words.isEmpty()) {
            return found;
        }
        database.sql(
                        """
                        select media_id, seconds, language, text from (
                            select *, row_number() over
                                (partition by media_id order by seconds, language) as place
                            from caption_sentences
                            where media_id = any(:ids) and search @@ (%s)) said
                        where place <= :most
                        order by media_id, place"""
                                .formatted(words.query()))
                .params(words.parameters())
                .param("ids", ids.stream().map(MediaId::value).toArray(String[]::new))
                .param("most", most)
                .query(
                        row -> {
                            var text = row.getString("text");
                            found.computeIfAbsent(
                                            new MediaId(row.getString("media_id")),
                                            _ -> new ArrayList<>())
                                    .add(
                                            new Moment(
                                                    row.getDouble("seconds"),
                                                    row.getString("language"),
                                                    text,
                                                    words.marksIn(text)));
                        });
        return found;
    }
}
