package dev.twofold.emulator.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Codes that wait, no more than memory allows. */
class BoundedStoreTest {
  @Test
  void theOldestIsForgottenWhereThereAreTooMany() {
    BoundedStore<Integer> store = new BoundedStore<>();

    IntStream.rangeClosed(0, 10_000).forEach(i -> store.put("code " + i, i));

    assertThat(store.get("code 0")).isEmpty();
    assertThat(store.get("code 1")).contains(1);
    assertThat(store.get("code 10000")).contains(10_000);
  }

  @Test
  void aValueIsTakenOnce() {
    BoundedStore<Integer> store = new BoundedStore<>();
    store.put("a", 1);

    assertThat(store.take("a")).contains(1);
    assertThat(store.take("a")).isEmpty();
  }

  @Test
  void onlyTheValueThatFitsIsChanged() {
    BoundedStore<Integer> store = new BoundedStore<>();
    store.put("a", 1);
    store.put("b", 2);

    assertThat(store.change(value -> value == 2, value -> value + 40)).isTrue();
    assertThat(store.change(value -> value == 2, value -> value + 40)).isFalse();
    assertThat(store.get("a")).contains(1);
    assertThat(store.get("b")).contains(42);
  }
}
