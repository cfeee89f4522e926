/** What is to be done, who does it, and what is there already: the rows that nodes share. */
@NullMarked
package app.transcode.ledger;

import org.jspecify.annotations.NullMarked;
