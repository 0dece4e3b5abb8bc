/**
 * All customers with their figures in memory, so that the table of them is searched and sorted at
 * once.
 */
@NullMarked
package dev.twofold.server.roster;

import org.jspecify.annotations.NullMarked;
