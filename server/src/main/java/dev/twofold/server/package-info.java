/** The server: a partner's customers, collected, assessed and shown. */
@NullMarked
package dev.twofold.server;

import org.jspecify.annotations.NullMarked;
