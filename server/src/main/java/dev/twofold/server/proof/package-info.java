/** One user: the verdict proved anew from the stored snapshot, and what would change it. */
@NullMarked
package dev.twofold.server.proof;

import org.jspecify.annotations.NullMarked;
