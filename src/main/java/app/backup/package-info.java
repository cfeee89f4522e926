/** Saves all that a site keeps into a folder, also while it runs, and makes a site of it again. */
@ApplicationModule(allowedDependencies = "storage")
@NullMarked
package app.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
