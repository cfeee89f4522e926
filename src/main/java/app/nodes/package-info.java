/** Lets the processes of one site hear of each other, and takes up what one of them left. */
@ApplicationModule(allowedDependencies = {"health", "storage"})
@NullMarked
package app.nodes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
