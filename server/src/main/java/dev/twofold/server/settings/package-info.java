/**
 * What a person decided: where Microsoft and the database are, how often customers are read, what
 * is kept.
 */
@NullMarked
package dev.twofold.server.settings;

import org.jspecify.annotations.NullMarked;
