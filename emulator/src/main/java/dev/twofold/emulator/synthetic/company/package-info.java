/** Companies and people: names, countries, places. */
@NullMarked
package dev.twofold.emulator.synthetic.company;

import org.jspecify.annotations.NullMarked;
