/** Tells whether what the site needs works, and what to do where it does not. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
