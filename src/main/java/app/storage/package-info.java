/** Keeps bytes: put, open a range, list, delete, sign. */
@ApplicationModule(allowedDependencies = {"problems"})
@NullMarked
package app.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
