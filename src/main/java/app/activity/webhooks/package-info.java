/** Tells other servers what becomes of media: signed, and again and again until they take it. */
@NullMarked
package app.activity.webhooks;

import org.jspecify.annotations.NullMarked;
