/** The credential of our app: a certificate or a secret, from a file or the environment. */
@NullMarked
package dev.twofold.graph.credential;

import org.jspecify.annotations.NullMarked;
