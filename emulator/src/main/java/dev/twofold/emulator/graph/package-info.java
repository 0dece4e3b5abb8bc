/** Microsoft Graph: its endpoints, who may use them, and what they answer. */
@NullMarked
package dev.twofold.emulator.graph;

import org.jspecify.annotations.NullMarked;
