/**
 * The tenant's facts about people: users, the groups and roles they are in, registration, per-user
 * MFA, and the trust in other tenants.
 */
@NullMarked
package dev.twofold.engine.directory;

import org.jspecify.annotations.NullMarked;
