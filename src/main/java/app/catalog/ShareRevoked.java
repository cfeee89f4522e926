package app.catalog;

import java.util.UUID;

/**
 * A share went: what this node remembers of it is void after the commit.
 *
 * @param id the share
 */
record ShareRevoked(UUID id) {}
