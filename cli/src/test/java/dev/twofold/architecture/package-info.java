/** Rules over the whole project. */
package dev.twofold.architecture;
