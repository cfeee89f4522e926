/** JobRunr's own dashboard, on the site's port and under its sign-in. */
@NullMarked
package app.transcode.dashboard;

import org.jspecify.annotations.NullMarked;
