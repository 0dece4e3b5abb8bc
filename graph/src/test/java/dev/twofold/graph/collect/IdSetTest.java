package dev.twofold.graph.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The compact set of ids answers as a set of texts does. */
class IdSetTest {
  @Test
  void answersLikeASetOfTexts() {
    Random random = new Random(1);
    IdSet ids = new IdSet();
    Set<String> texts = new HashSet<>();
    for (int step = 0; step < 20_000; step++) {
      String id = id(random.nextInt(8_000));
      assertThat(ids.contains(id)).isEqualTo(texts.contains(id));
      ids.add(id);
      texts.add(id);
    }
  }

  private static String id(int number) {
    return switch (number % 3) {
      case 0 -> new UUID(0, number / 3).toString();
      case 1 -> new UUID(number * 0x9E3779B97F4A7C15L, number).toString();
      default -> "Directory_" + number;
    };
  }
}
