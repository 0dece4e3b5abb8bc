package dev.twofold.snapshot.policy;

/**
 * What the ids and names in policies stand for.
 *
 * @param users by id and user principal name
 * @param groups by id and display name
 * @param roles by template id and name
 * @param locations by id and display name
 * @param applications by application id and display name
 * @param strengths by id and display name
 */
public record Lookups(
    NameLookup users,
    NameLookup groups,
    RoleLookup roles,
    NameLookup locations,
    NameLookup applications,
    Strengths strengths) {}
