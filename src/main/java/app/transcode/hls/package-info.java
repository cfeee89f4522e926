/** Reads the segments that were made, judges them, and writes the playlists that name them. */
@NullMarked
package app.transcode.hls;

import org.jspecify.annotations.NullMarked;
