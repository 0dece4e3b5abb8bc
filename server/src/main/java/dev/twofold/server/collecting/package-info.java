/** Reading each customer once a day and on demand, by jobs that several nodes share. */
@NullMarked
package dev.twofold.server.collecting;

import org.jspecify.annotations.NullMarked;
