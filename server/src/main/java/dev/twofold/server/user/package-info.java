/** The users of a customer: the list of all, and one with the proof of its verdict. */
@NullMarked
package dev.twofold.server.user;

import org.jspecify.annotations.NullMarked;
