/** Requests and answers, and the server that carries them. */
@NullMarked
package dev.twofold.emulator.web;

import org.jspecify.annotations.NullMarked;
