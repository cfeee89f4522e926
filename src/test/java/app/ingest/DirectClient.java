package app.ingest;

import app.testing.Answer;
import app.testing.SiteClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sends files straight to the bucket, as a client does that knows only the API. */
final class DirectClient {

    static final String PATH = "/api/v1/uploads/direct";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private DirectClient() {}

    /** Asks for the addresses of the parts of a file. */
    static Answer begin(SiteClient person, long size, Map<String, String> details) {
        var body = new HashMap<String, Object>(details);
        body.put("fileName", "film.mp4");
        body.put("size", size);
        return person.post(PATH, body);
    }

    /** Sends each part, and tells which and with what tag. */
    static List<Map<String, Object>> send(Answer begun, byte[] bytes)
            throws IOException, InterruptedException {
        int partSize = begun.json().get("partSize").intValue();
        var sent = new ArrayList<Map<String, Object>>();
        for (var part : begun.json().get("parts")) {
            int number = part.get("number").intValue();
            int start = (number - 1) * partSize;
            int end = Math.min(bytes.length, start + partSize);
            var etag = put(part.get("url").stringValue(), Arrays.copyOfRange(bytes, start, end));
            sent.add(Map.of("number", number, "etag", etag));
        }
        return sent;
    }

    private static String put(String url, byte[] bytes) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(url)).PUT(BodyPublishers.ofByteArray(bytes));
        var answer = HTTP.send(request.build(), BodyHandlers.discarding());
        if (answer.statusCode() != 200) {
            throw new AssertionError("Expected 200, was " + answer);
        }
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    /** Says that all parts are there. */
    static Answer complete(SiteClient person, Answer begun, List<?> parts) {
        return person.post(PATH + "/" + begun.field("id") + "/complete", Map.of("parts", parts));
    }
}
