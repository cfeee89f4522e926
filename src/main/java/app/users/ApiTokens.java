package app.users;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All personal API tokens. */
interface ApiTokens extends JpaRepository<ApiToken, UUID> {

    Optional<ApiToken> findByHash(String hash);

    Optional<ApiToken> findByIdAndAccountId(UUID id, UUID account);

    List<ApiToken> findByAccountIdOrderByCreatedAtDesc(UUID account);

    List<ApiToken> deleteByAccountId(UUID account);

    int countByAccountId(UUID account);
}
