/** Knows people: accounts, sign-in, tokens, roles, and who may reach which path. */
@ApplicationModule(allowedDependencies = {"problems", "storage"})
@NullMarked
package app.users;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
