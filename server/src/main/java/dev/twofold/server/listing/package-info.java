/** The partner's customers as Microsoft lists them. */
@NullMarked
package dev.twofold.server.listing;

import org.jspecify.annotations.NullMarked;
