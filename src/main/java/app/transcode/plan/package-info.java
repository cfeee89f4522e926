/**
 * Decides how a file becomes streams: ladder, frame grid, FFmpeg arguments. Pure functions only.
 */
@NullMarked
package app.transcode.plan;

import org.jspecify.annotations.NullMarked;
