package app.ingest;

import app.ingest.tus.Metadata;

/** Reads what a tus client says about a file. */
final class Described {

    private Described() {}

    /** The file's name, as a label. */
    static String fileName(Metadata metadata) {
        return FileLabel.of(
                metadata.value("filename").or(() -> metadata.value("name")).orElse(null));
    }

    static UploadDetails details(Metadata metadata) {
        return new UploadDetails(
                metadata.value("title").orElse(null),
                metadata.value("description").orElse(null),
                metadata.value("visibility").orElse(null));
    }
}
