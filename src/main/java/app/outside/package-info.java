/** Reaches the servers of others whose addresses users name, and nothing behind our own walls. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.outside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
