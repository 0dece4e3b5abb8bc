/** What Graph shows a partner of itself and its customers: GDAP, contracts, the security score. */
@NullMarked
package dev.twofold.emulator.graph.partner;

import org.jspecify.annotations.NullMarked;
