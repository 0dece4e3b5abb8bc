/** What can be read through Graph of a customer's tenant. */
@NullMarked
package dev.twofold.emulator.graph.read;

import org.jspecify.annotations.NullMarked;
