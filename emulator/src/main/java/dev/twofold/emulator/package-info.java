/** A Microsoft look-alike over HTTP and TLS. */
@NullMarked
package dev.twofold.emulator;

import org.jspecify.annotations.NullMarked;
