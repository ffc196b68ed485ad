using System.Text.Json;
using System.Text.Json.Nodes;
using OwnerBot.Channels.Messaging;

namespace OwnerBot.Channels.Tests.Messaging;

public sealed class WhatTeamsAddsToWords
{
    [Theory]
    [InlineData("<at>Front desk</at> 水管漏水", "水管漏水")]
    [InlineData("<at>Front desk</at>\u00A0水管漏水\n", "水管漏水")]
    [InlineData("please <at>Front desk</at> help", "please help")]
    [InlineData("<at>Front desk</at>", "")]
    [InlineData("help <at>Ben</at>, <at>Front desk</at>", "help Ben,")]
    [InlineData("I typed <at>somebody</at>", "I typed <at>somebody</at>")]
    public void Given_mentions_Then_the_bots_goes_a_persons_is_a_name_and_typed_tags_stay(string text, string said) =>
        Assert.Equal(said, Mentions.Strip(text, Entities("""
            [{"type":"mention","text":"<at>Front desk</at>","mentioned":{"id":"28:bot"}},
             {"type":"mention","text":"<at>Ben</at>","mentioned":{"id":"29:ben"}},
             {"type":"clientInfo","locale":"zh-CN"}]
            """), "28:bot"));

    [Fact]
    public void Given_the_bot_mentioned_twice_with_an_entity_each_Then_both_go() =>
        Assert.Equal("tap", Mentions.Strip("<at>D</at> tap <at>D</at>", Entities("""
            [{"type":"mention","text":"<at>D</at>","mentioned":{"id":"b"}},{"type":"mention","text":"<at>D</at>","mentioned":{"id":"b"}}]
            """), "b"));

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[7, null, {}, {\"type\":\"mention\"}, {\"type\":\"mention\",\"text\":7}, {\"type\":\"mention\",\"text\":\"\"}]")]
    [InlineData("""[{"type":"mention","text":"said","mentioned":7}]""")]
    [InlineData("""[{"type":"mention","text":"said"}]""")]
    public void Given_entities_of_another_shape_Then_the_words_stay(string entities) =>
        Assert.Equal("said", Mentions.Strip("said", Entities(entities), "b"));

    [Fact]
    public async Task Given_Teams_Then_the_words_are_kept_without_mention_and_without_their_copy_in_HTML()
    {
        await using var host = await MessagingHost.StartAsync();
        var activity = host.Message("<at>Front desk</at> 水管漏水");
        activity["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention", ["text"] = "<at>Front desk</at>", ["mentioned"] = new JsonObject { ["id"] = $"28:{MessagingHost.AppId}" },
        });
        activity["attachments"] = new JsonArray(
            new JsonObject { ["contentType"] = "text/html", ["content"] = "<div><span>Front desk</span> 水管漏水</div>" },
            new JsonObject { ["contentType"] = "application/vnd.microsoft.teams.file.download.info", ["name"] = "tap.png" });

        await host.PostAsync(activity);

        Assert.Equal("水管漏水", host.Inbox.Only.Text);
        Assert.Equal("tap.png", Assert.Single(host.Inbox.Only.Attachments!).Name);
    }

    private static JsonElement Entities(string json) => JsonElement.Parse(json);
}
