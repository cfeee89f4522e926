package app.ingest.tus;

/** The headers of tus 1.0.0, and what this site says in those that never change. */
final class TusHeaders {

    static final String PATH = "/api/v1/uploads/tus";
    static final String BYTES_TYPE = "application/offset+octet-stream";

    static final String RESUMABLE = "Tus-Resumable";
    static final String VERSION = "Tus-Version";
    static final String EXTENSION = "Tus-Extension";
    static final String MAX_SIZE = "Tus-Max-Size";
    static final String CHECKSUM_ALGORITHM = "Tus-Checksum-Algorithm";

    static final String OFFSET = "Upload-Offset";
    static final String LENGTH = "Upload-Length";
    static final String DEFER_LENGTH = "Upload-Defer-Length";
    static final String METADATA = "Upload-Metadata";
    static final String CONCAT = "Upload-Concat";
    static final String CHECKSUM = "Upload-Checksum";
    static final String EXPIRES = "Upload-Expires";
    static final String METHOD_OVERRIDE = "X-HTTP-Method-Override";

    static final String OUR_VERSION = "1.0.0";
    static final String OUR_EXTENSIONS =
            "creation,creation-with-upload,creation-defer-length,termination,checksum,expiration,"
                    + "concatenation";

    private TusHeaders() {}
}
