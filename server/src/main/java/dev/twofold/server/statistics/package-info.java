/** The page Customer MFA statistics: all customers of the partner in one table. */
@NullMarked
package dev.twofold.server.statistics;

import org.jspecify.annotations.NullMarked;
