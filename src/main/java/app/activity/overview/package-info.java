/** Shows administrators at a glance how the site is, and with which settings it runs. */
@NullMarked
package app.activity.overview;

import org.jspecify.annotations.NullMarked;
