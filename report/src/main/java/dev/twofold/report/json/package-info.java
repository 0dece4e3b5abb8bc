/** The report as JSON (contracts section 3). */
@NullMarked
package dev.twofold.report.json;

import org.jspecify.annotations.NullMarked;
