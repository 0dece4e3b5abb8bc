package dev.twofold.emulator.synthetic.log;

import dev.twofold.engine.directory.User;

/**
 * Who signs in.
 *
 * @param user the user as the engine knows it
 * @param userPrincipalName the sign-in name
 * @param displayName the name
 * @param homeTenantId where the user belongs
 * @param guest whether the log calls the user a guest
 * @param technician whether the user comes from the partner
 * @param enabled whether the account may sign in
 * @param registered whether the user has a method for MFA
 */
record Visitor(
    User user,
    String userPrincipalName,
    String displayName,
    String homeTenantId,
    boolean guest,
    boolean technician,
    boolean enabled,
    boolean registered) {}
