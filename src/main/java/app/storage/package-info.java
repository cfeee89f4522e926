/** Keeps bytes: put, open a range, list, delete, sign. */
@ApplicationModule(allowedDependencies = {"health", "problems"})
@NullMarked
package app.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
