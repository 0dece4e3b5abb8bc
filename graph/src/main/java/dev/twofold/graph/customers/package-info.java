/** The customers of a partner, from Partner Center or from GDAP. */
@NullMarked
package dev.twofold.graph.customers;

import org.jspecify.annotations.NullMarked;
