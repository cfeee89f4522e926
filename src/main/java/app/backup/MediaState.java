package app.backup;

/**
 * What the database says of the files of one media.
 *
 * @param mark changes whenever files of it may have been deleted
 * @param settled whether no file comes any more
 */
record MediaState(String mark, boolean settled) {}
