package dev.twofold.acceptance;

import com.microsoft.kiota.serialization.Parsable;
import com.microsoft.kiota.serialization.ParseNode;
import com.microsoft.kiota.serialization.SerializationWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A customerInsight as Microsoft's SDK reads it: version 1 of the SDK has no model of this resource
 * of the beta.
 */
public final class Insight implements Parsable {
  private String tenantId = "";
  private Mfa mfa = new Mfa();

  /** One out of an answer. */
  public static Insight of(ParseNode node) {
    return new Insight();
  }

  String tenantId() {
    return tenantId;
  }

  /** Admins with MFA, non-admins with MFA, all users. */
  List<Integer> counts() {
    return List.of(mfa.admins, mfa.nonAdmins, mfa.users);
  }

  @Override
  public Map<String, Consumer<ParseNode>> getFieldDeserializers() {
    return Map.of(
        "tenantId", node -> tenantId = Objects.requireNonNull(node.getStringValue()),
        "mfa", node -> mfa = Objects.requireNonNull(node.getObjectValue(_ -> new Mfa())));
  }

  @Override
  public void serialize(SerializationWriter writer) {
    throw new UnsupportedOperationException("it is only read");
  }

  private static final class Mfa implements Parsable {
    private int admins = -1;
    private int nonAdmins = -1;
    private int users = -1;

    @Override
    public Map<String, Consumer<ParseNode>> getFieldDeserializers() {
      return Map.of(
          "compliantAdminsCount", node -> admins = node.getIntegerValue(),
          "compliantNonAdminsCount", node -> nonAdmins = node.getIntegerValue(),
          "totalUsersCount", node -> users = node.getIntegerValue());
    }

    @Override
    public void serialize(SerializationWriter writer) {
      throw new UnsupportedOperationException("it is only read");
    }
  }
}
