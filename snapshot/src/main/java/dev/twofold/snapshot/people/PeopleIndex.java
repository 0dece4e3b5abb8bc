package dev.twofold.snapshot.people;

import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.PerUserMfaState;
import dev.twofold.engine.directory.Registration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the collections beside {@code users} say of each user, in columns by the user's number: a
 * row of group bits, the per-user MFA state, the registration. About 60 bytes a user, and 8 more
 * for every 64 groups that policies name.
 */
final class PeopleIndex {
  private static final List<PerUserMfaState> STATES = List.of(PerUserMfaState.values());
  private static final byte NO_STATE = 0;
  private static final byte UNKNOWN_STATE = 100;

  private final IdTable ids = new IdTable();
  private final int words;
  private long[] groups = new long[0];
  private byte[] states = new byte[0];
  private int[] registrations = new int[0];
  private final List<Fact<Registration>> distinct = new ArrayList<>();
  private final Map<Registration, Integer> numberOfRegistration = new HashMap<>();

  PeopleIndex(int groupWords) {
    this.words = groupWords;
  }

  /** The number of a person, who is added where not known yet. */
  int person(String id) {
    return withRoom(ids.numberOf(id));
  }

  /** The number of the person whose id is a part of {@code text}. */
  int person(char[] text, int offset, int length) {
    return withRoom(ids.numberOf(text, offset, length));
  }

  /** The number of a person, or -1 where nothing is said of them. */
  int find(String id) {
    return ids.find(id);
  }

  private int withRoom(int person) {
    if (person >= states.length) {
      int capacity = Math.max(1024, person + (person >> 1));
      groups = Arrays.copyOf(groups, Math.multiplyExact(capacity, words));
      states = Arrays.copyOf(states, capacity);
      registrations = Arrays.copyOf(registrations, capacity);
    }
    return person;
  }

  void addToGroup(int person, int group) {
    groups[person * words + (group >> 6)] |= 1L << group;
  }

  /** Takes everybody out of a group, as it turned out that not all of it can be read. */
  void clearGroup(int group) {
    for (int person = 0; person < ids.size(); person++) {
      groups[person * words + (group >> 6)] &= ~(1L << group);
    }
  }

  /** Copies the person's groups. */
  void groupsOf(int person, long[] into) {
    System.arraycopy(groups, person * words, into, 0, words);
  }

  void setState(int person, Optional<PerUserMfaState> state) {
    states[person] = state.map(known -> codeOf(known)).orElse(UNKNOWN_STATE);
  }

  boolean hasState(int person) {
    return states[person] != NO_STATE;
  }

  /** The person's per-user MFA state, empty where a value was there but not understood. */
  Optional<PerUserMfaState> state(int person) {
    return states[person] == UNKNOWN_STATE
        ? Optional.empty()
        : Optional.of(STATES.get(states[person] - 1));
  }

  long count(PerUserMfaState state) {
    byte code = codeOf(state);
    long count = 0;
    for (int person = 0; person < ids.size(); person++) {
      count += states[person] == code ? 1 : 0;
    }
    return count;
  }

  private static byte codeOf(PerUserMfaState state) {
    return (byte) (STATES.indexOf(state) + 1);
  }

  void setRegistration(int person, Registration registration) {
    int number = numberOfRegistration.computeIfAbsent(registration, this::add);
    registrations[person] = number + 1;
  }

  private int add(Registration registration) {
    distinct.add(Fact.known(registration));
    return distinct.size() - 1;
  }

  Optional<Fact<Registration>> registration(int person) {
    int number = registrations[person];
    return number == 0 ? Optional.empty() : Optional.of(distinct.get(number - 1));
  }
}
