package dev.twofold.graph.paging;

import dev.twofold.snapshot.json.Json;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What stands beside the rows of a page.
 *
 * @param next the link to the next page, as Graph gave it
 * @param delta the link to later changes, on the last page of a delta query
 */
record Page(Optional<String> next, Optional<String> delta) {

  /**
   * Reads a page to its very end.
   *
   * @throws BrokenAnswer if it is no whole page; what {@code target} took of it is void
   */
  static Page read(byte[] body, PageTarget target) throws BrokenAnswer {
    try (JsonParser json = Json.parser(body)) {
      return new Reading(json, target).page();
    } catch (JacksonException problem) {
      throw new BrokenAnswer("The answer is no whole JSON.");
    }
  }

  private static final class Reading {
    private final JsonParser json;
    private final PageTarget target;
    private Optional<String> next = Optional.empty();
    private Optional<String> delta = Optional.empty();
    private boolean hasRows;

    Reading(JsonParser json, PageTarget target) {
      this.json = json;
      this.target = target;
    }

    Page page() throws BrokenAnswer {
      require(json.nextToken() == JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        property(json.currentName(), json.nextToken());
      }
      require(json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null && hasRows);
      return new Page(next, delta);
    }

    private void property(String name, JsonToken token) throws BrokenAnswer {
      switch (name) {
        case "value" -> rows(token);
        case "@odata.nextLink" -> next = link(token);
        case "@odata.deltaLink" -> delta = link(token);
        default -> json.skipChildren();
      }
    }

    private void rows(JsonToken token) throws BrokenAnswer {
      require(token == JsonToken.START_ARRAY && !hasRows);
      hasRows = true;
      while (json.nextToken() != JsonToken.END_ARRAY) {
        require(json.currentToken() == JsonToken.START_OBJECT);
        target.take(json);
      }
    }

    private Optional<String> link(JsonToken token) throws BrokenAnswer {
      require(token == JsonToken.VALUE_STRING);
      return Optional.of(json.getString());
    }

    private static void require(boolean asExpected) throws BrokenAnswer {
      if (!asExpected) {
        throw new BrokenAnswer("The answer is no page of a list.");
      }
    }
  }
}
