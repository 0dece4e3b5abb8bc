package dev.twofold.server.settings;

import dev.twofold.graph.cloud.Endpoints;
import dev.twofold.graph.credential.AppCredential;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Everything that the server must be told.
 *
 * @param partner the partner's tenant, by id or domain
 * @param credential the app that reads the customers
 * @param endpoints where Microsoft is
 * @param trust a PEM file with the only certificates that Microsoft is believed by; empty: the
 *     JDK's
 * @param data the folder for everything that is kept on this machine
 * @param port the port on loopback; 0 for any that is free
 * @param database where the database is
 * @param collection how customers are read
 * @param retention what is kept for how long
 */
public record ServerSettings(
    String partner,
    AppCredential credential,
    Endpoints endpoints,
    Optional<Path> trust,
    Path data,
    int port,
    DatabaseSettings database,
    CollectionSettings collection,
    Retention retention) {}
