/** The partner, its customers and the apps that may ask. */
@NullMarked
package dev.twofold.emulator.world;

import org.jspecify.annotations.NullMarked;
