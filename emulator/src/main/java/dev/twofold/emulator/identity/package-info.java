/** The token service: who is asking, for which tenant, with what rights. */
@NullMarked
package dev.twofold.emulator.identity;

import org.jspecify.annotations.NullMarked;
