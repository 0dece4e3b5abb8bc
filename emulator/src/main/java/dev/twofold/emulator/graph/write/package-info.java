/** The endpoints of Graph that change a tenant. */
@NullMarked
package dev.twofold.emulator.graph.write;

import org.jspecify.annotations.NullMarked;
