/** One sign-in, the point that everything is about, and what becomes of it. */
@NullMarked
package dev.twofold.engine.signin;

import org.jspecify.annotations.NullMarked;
