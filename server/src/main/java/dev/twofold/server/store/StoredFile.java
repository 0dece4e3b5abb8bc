package dev.twofold.server.store;

import java.util.Optional;

/**
 * A file of a stored snapshot.
 *
 * @param path the path below the snapshot's folder
 * @param contentNo the number of its content
 * @param size its length in bytes
 * @param pieces in how many pieces its content lies
 * @param first the first piece, where it was read along
 */
record StoredFile(String path, long contentNo, long size, int pieces, Optional<byte[]> first) {}
