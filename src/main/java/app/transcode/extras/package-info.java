/** What follows the ladder: pictures for seeking, DASH, quality receipts. */
@NullMarked
package app.transcode.extras;

import org.jspecify.annotations.NullMarked;
