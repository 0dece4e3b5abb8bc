/** Synthetic partners: believable customers made from a seed, on demand. */
@NullMarked
package dev.twofold.emulator.synthetic;

import org.jspecify.annotations.NullMarked;
