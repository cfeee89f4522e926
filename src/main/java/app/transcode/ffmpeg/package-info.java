/** Runs the bundled FFmpeg programs on files nobody trusts, and tells what a file is. */
@NullMarked
package app.transcode.ffmpeg;

import org.jspecify.annotations.NullMarked;
