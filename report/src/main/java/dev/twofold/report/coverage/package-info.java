/** Who is covered for what: the outcomes of a few ordinary sign-ins, by groups of users. */
@NullMarked
package dev.twofold.report.coverage;

import org.jspecify.annotations.NullMarked;
