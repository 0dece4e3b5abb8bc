/** The state of a whole partner in a few counts, for the end of a run. */
@NullMarked
package dev.twofold.server.summary;

import org.jspecify.annotations.NullMarked;
