/** Faults on request: errors, stalls, cut bodies, pages sent twice. */
@NullMarked
package dev.twofold.emulator.fault;

import org.jspecify.annotations.NullMarked;
