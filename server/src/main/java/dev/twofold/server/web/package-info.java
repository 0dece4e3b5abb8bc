/** What all pages have in common: rendering, the frame, security, the reader's locale. */
@NullMarked
package dev.twofold.server.web;

import org.jspecify.annotations.NullMarked;
