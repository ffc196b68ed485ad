namespace OwnerBot.Channels.Tests.Messaging;

public sealed class KeysOfConversations
{
    [Fact]
    public void Given_a_conversation_of_a_channel_Then_its_key_never_changes() =>
        Assert.Equal("bf_YWL40ywSpcvrIvXq8phqjzqqCXtQrgWE", ConversationKeys.Of("msteams", "19:abc@thread.tacv2;messageid=1"));

    [Theory]
    [InlineData("msteams", "a:1")]
    [InlineData("webchat", "水/../\n;")]
    [InlineData("x", "x")]
    public void Given_any_ids_Then_the_key_is_a_legal_document_id(string channel, string conversation) =>
        Assert.Matches("^[A-Za-z0-9_-]{35}$", ConversationKeys.Of(channel, conversation));

    [Fact]
    public void Given_two_channels_with_the_same_conversation_id_Then_they_have_two_keys() =>
        Assert.NotEqual(ConversationKeys.Of("msteams", "1"), ConversationKeys.Of("webchat", "1"));
}
