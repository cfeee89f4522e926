/**
 * Says what went wrong, so that a caller can act on it: one coded problem shape for every error.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.problems;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
