package dev.twofold.engine.verdict;

import dev.twofold.engine.directory.User;
import java.util.Optional;

/**
 * Everything that is said of one user.
 *
 * @param user the user
 * @param admin whether the user holds a role that makes an admin (contracts section 3)
 * @param finding what was proved
 * @param because why the policies do not close the witness
 * @param mfaEnabled MFA is required of the account and a method is registered; empty where it is
 *     required and registration is not known (contracts section 3)
 */
public record UserVerdict(
    User user, boolean admin, Finding finding, Causes because, Optional<Boolean> mfaEnabled) {}
