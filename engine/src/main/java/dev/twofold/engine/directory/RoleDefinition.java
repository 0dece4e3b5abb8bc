package dev.twofold.engine.directory;

/**
 * A directory role.
 *
 * @param id the role definition id
 * @param templateId the template id, which policies name (CA-208); equal to the id for built-in
 *     roles
 * @param displayName the name
 * @param builtIn whether Microsoft defines it; policies do not bind custom roles (CA-209)
 */
public record RoleDefinition(String id, String templateId, String displayName, boolean builtIn) {}
