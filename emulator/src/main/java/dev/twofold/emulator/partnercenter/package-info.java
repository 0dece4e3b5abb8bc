/** The Partner Center REST API. */
@NullMarked
package dev.twofold.emulator.partnercenter;

import org.jspecify.annotations.NullMarked;
