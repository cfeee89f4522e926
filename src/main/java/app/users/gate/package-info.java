/** Guards each request: who may reach which path, and what every answer says to browsers. */
@NullMarked
package app.users.gate;

import org.jspecify.annotations.NullMarked;
