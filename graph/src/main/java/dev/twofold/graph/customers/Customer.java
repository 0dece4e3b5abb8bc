package dev.twofold.graph.customers;

import java.util.Optional;

/**
 * A customer of a partner.
 *
 * @param tenantId the customer's tenant, in small letters
 * @param displayName the customer's name
 * @param domain the customer's domain, where the list tells it
 * @param gdap the GDAP relationship that lasts longest, where the list tells it
 */
public record Customer(
    String tenantId, String displayName, Optional<String> domain, Optional<Gdap> gdap) {}
