package dev.twofold.emulator.partnercenter;

import dev.twofold.emulator.web.Request;
import dev.twofold.emulator.world.Customer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which customers are asked for (graph-api part 4, {@code GET /v1/customers}).
 *
 * @param size how many at once; 0 for all
 * @param filter which ones
 * @param rawFilter the filter as it was written
 * @param seek which page, seen from the token
 * @param token where the last page ended
 */
record CustomerQuery(int size, Filter filter, String rawFilter, Seek seek, Optional<Token> token) {
  private static final int MOST = 500;

  /** Which page. */
  enum Seek {
    FIRST,
    NEXT,
    PREVIOUS,
    LAST
  }

  /**
   * A filter by the start of a name.
   *
   * @param field what it looks at
   * @param start the start, in small letters
   */
  record Filter(Field field, String start) {
    static final Filter NONE = new Filter(Field.COMPANY_NAME, "");

    boolean matches(Customer customer) {
      return switch (field) {
        case COMPANY_NAME -> customer.displayName().toLowerCase(Locale.ROOT).startsWith(start);
        case DOMAIN -> customer.domain().toLowerCase(Locale.ROOT).startsWith(start);
        case INDIRECT_RESELLER -> false; // all customers of the emulator are the partner's own
      };
    }
  }

  /** What a filter can look at. */
  enum Field {
    COMPANY_NAME,
    DOMAIN,
    INDIRECT_RESELLER
  }

  /**
   * Where the next page begins.
   *
   * @param next how many fitting customers came before
   * @param size how many a page had
   * @param filter the filter as it was written
   */
  record Token(int next, int size, String filter) {
    private static final Pattern FORM =
        Pattern.compile("(\\d{1,9}):(\\d{1,9}):(.*)", Pattern.DOTALL);

    String encoded() {
      String text = "%d:%d:%s".formatted(next, size, filter);
      return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Token parse(String encoded) {
      try {
        Matcher form =
            FORM.matcher(new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8));
        if (form.matches()) {
          return new Token(
              Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)), form.group(3));
        }
      } catch (IllegalArgumentException _) {
        // Refused like any other text that is no token.
      }
      throw PartnerCenterError.badRequest("The continuation token is not valid.").refusal();
    }
  }

  /**
   * Reads a request.
   *
   * @throws PartnerCenterError.Refusal if it can't be understood
   */
  static CustomerQuery of(Request request) {
    Map<String, String> query = request.query();
    Optional<Token> token = request.header("ms-continuationtoken").map(Token::parse);
    Seek seek = seek(query.getOrDefault("seekOperation", token.isEmpty() ? "First" : "Next"));
    if (token.isEmpty() && (seek == Seek.NEXT || seek == Seek.PREVIOUS)) {
      throw PartnerCenterError.badRequest("The header MS-ContinuationToken is missing.").refusal();
    }
    int size =
        Optional.ofNullable(query.get("size"))
            .map(CustomerQuery::size)
            .or(() -> token.map(Token::size))
            .orElse(MOST);
    String filter =
        Optional.ofNullable(query.get("filter")).or(() -> token.map(Token::filter)).orElse("");
    return new CustomerQuery(size, filter(filter), filter, seek, token);
  }

  private static int size(String text) {
    if (text.matches("\\d{1,3}") && Integer.parseInt(text) <= MOST) {
      return Integer.parseInt(text);
    }
    throw PartnerCenterError.badRequest("size must be from 0 to 500.").refusal();
  }

  private static Seek seek(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "first" -> Seek.FIRST;
      case "next" -> Seek.NEXT;
      case "previous" -> Seek.PREVIOUS;
      case "last" -> Seek.LAST;
      default ->
          throw PartnerCenterError.badRequest("seekOperation does not know this word.").refusal();
    };
  }

  private static Filter filter(String text) {
    if (text.isEmpty()) {
      return Filter.NONE;
    }
    try {
      JsonNode json = JsonMapper.shared().readTree(text);
      boolean starts = json.path("Operator").asString("").equalsIgnoreCase("starts_with");
      if (starts && json.path("Value").isString()) {
        String start = json.path("Value").stringValue().toLowerCase(Locale.ROOT);
        return new Filter(field(json.path("Field").asString("")), start);
      }
    } catch (JacksonException _) {
      // Refused like any other text that is no filter.
    }
    throw badFilter();
  }

  private static Field field(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "companyname" -> Field.COMPANY_NAME;
      case "domain" -> Field.DOMAIN;
      case "indirectreseller" -> Field.INDIRECT_RESELLER;
      default -> throw badFilter();
    };
  }

  private static PartnerCenterError.Refusal badFilter() {
    return PartnerCenterError.badRequest("The filter must have Field, Value and Operator.")
        .refusal();
  }

  /** The number of the first fitting customer of the page, given how many fit. */
  int start(int fitting) {
    int page = size == 0 ? Math.max(fitting, 1) : size;
    return switch (seek) {
      case FIRST -> 0;
      case NEXT -> token.map(Token::next).orElse(0);
      case PREVIOUS -> Math.max(0, token.map(Token::next).orElse(0) - 2 * page);
      case LAST -> Math.max(0, (fitting - 1) / page * page);
    };
  }

  /** The number after the last fitting customer of the page. */
  int end(int start, int fitting) {
    return size == 0 ? fitting : Math.min(fitting, start + size);
  }
}
