package app.catalog;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All entries, tombstones included where a method does not say otherwise. */
interface MediaEntries extends Repository<MediaEntry, String> {

    void save(MediaEntry entry);

    Optional<MediaEntry> findByIdAndDeletedAtIsNull(String id);

    List<MediaEntry> findByIdInAndDeletedAtIsNull(Collection<String> ids);

    @Query("select m.id, m.title from MediaEntry m where m.id in :ids and m.deletedAt is null")
    List<Object[]> titlesOf(Collection<String> ids);

    List<MediaEntry> findByOwnerAndStatusInAndDeletedAtIsNull(
            UUID owner, Collection<MediaStatus> statuses);

    /** The entry, kept from anybody else until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from MediaEntry m where m.id = :id and m.deletedAt is null")
    Optional<MediaEntry> take(String id);

    @Query("select m.id from MediaEntry m where m.owner = :owner and m.deletedAt is null")
    List<String> idsOf(UUID owner);

    @Query("select m.id from MediaEntry m where m.deletedAt is null")
    List<String> ids();

    @Query("select m.id from MediaEntry m where m.status = :status and m.deletedAt is null")
    List<String> idsIn(MediaStatus status);

    @Query("select m.id from MediaEntry m where m.id in :ids")
    List<String> idsAmong(Collection<String> ids);

    @Query("select m.id from MediaEntry m where m.deletedAt is not null order by m.deletedAt")
    List<String> tombstones();

    @Modifying
    @Query("update MediaEntry m set m.views = m.views + 1 where m.id = :id and m.deletedAt is null")
    void countView(String id);

    /** A tombstone, kept from anybody else until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from MediaEntry m where m.id = :id and m.deletedAt is not null")
    Optional<MediaEntry> tombstone(String id);

    void delete(MediaEntry entry);
}
