/** Conditional Access What-If, answered by the engine's evaluator of single sign-ins. */
@NullMarked
package dev.twofold.emulator.graph.whatif;

import org.jspecify.annotations.NullMarked;
