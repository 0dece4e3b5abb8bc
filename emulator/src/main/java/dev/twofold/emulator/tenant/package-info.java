/** What can be read of one tenant, and what was changed in it. */
@NullMarked
package dev.twofold.emulator.tenant;

import org.jspecify.annotations.NullMarked;
