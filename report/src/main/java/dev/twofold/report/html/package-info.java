/** The report as one self-contained HTML page. */
@NullMarked
package dev.twofold.report.html;

import org.jspecify.annotations.NullMarked;
