/** Sign-ins and audits of the last 30 days, each made when it is asked for. */
@NullMarked
package dev.twofold.emulator.synthetic.log;

import org.jspecify.annotations.NullMarked;
