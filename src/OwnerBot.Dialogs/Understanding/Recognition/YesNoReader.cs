using System.Text.RegularExpressions;

namespace OwnerBot.Dialogs.Understanding.Recognition;

/// <summary>Yes and no as people say them. After a question to confirm, the first word decides; otherwise the whole message must be one.</summary>
internal static partial class YesNoReader
{
    /// <param name="said">As <see cref="Model.Mandarin.Of"/> gives it.</param>
    public static bool? Read(string said, string? asked)
    {
        var text = said.Trim();
        if (text.Length is 0 or > 200)
        {
            return null;
        }

        if (No().Match(text) is { Success: true } no && Stands(text, no, asked))
        {
            return false;
        }

        return Yes().Match(text) is { Success: true } yes && Stands(text, yes, asked) ? true : null;
    }

    private static bool Stands(string text, Match match, string? asked)
    {
        var rest = text[(match.Index + match.Length)..];
        return OnlyManners().IsMatch(rest) || (asked == "confirm" && !NotAnAnswer().IsMatch(text));
    }

    [GeneratedRegex(@"^(?:(?:呃|嗯|啊|哦|噢|额|那|等等|等一下|等下|慢着|no worries but|hang on|hold on|wait|um|uh|er|hmm|well|sorry|抱歉|不好意思|actually)[,.\s]*)*(?:不对|不是|不要|不用|不行|不可以|不好(?!意思)|不了|不需要|不必|不同意|不确认|不得|不正确|不约|不办|不太对|不合适|不约了|别(?!人)|错了?|有误|弄错|搞错|写错|否|没有(?!错|问题|意见|关系)|不啱|先不|先别|先等|暂时不|还是不|算了|取消|再想想|不$|不[,.!]|no\b(?!\s*(?:problem|prob|worries|doubt|objection|issue))|nope\b|nah\b|naw\b|not\s+(?:really|right|correct|quite|yet|now|that)|nay\b|wrong\b|incorrect\b|don't\b|do not\b|never mind|nevermind|never\b|that's (?:not|wrong)|that is (?:not|wrong)|it's (?:not|wrong)|it isn't|that isn't|i don't|negative\b|rather not|i'd rather not|cancel\b|stop\b|neither|👎|❌|✗|✖|🙅)")]
    private static partial Regex No();

    [GeneratedRegex(@"^(?:(?:呃|嗯+|啊|哦|噢|额|那|um|uh|er|hmm|well|oh)[,.\s]+)*(?:是的?|系的?|对的?|对头|没有?错|没有?问题|没有?意见|好的?|好呀|行|可以|得|中(?!午|秋|间|评|文|介|国)|要(?!求|是)|同意|确认|确定|正确|准确|就这样|就这么|成(?=[,.!吧]|$)|嗯+|恩+|当然|必须|一定|啱|ok|okay|okey|okie|oki\b|k\b|kk\b|yes\b|yep\b|yeah\b|yup\b|ya\b|yea\b|aye\b|y$|sure\b|correct\b|right\b|that's right|that is right|that's correct|exactly|absolutely|definitely|certainly|of course|sounds good|looks good|go ahead|go for it|please do|fine\b|all good|good\b|great\b|perfect\b|confirm|confirmed|agreed?\b|i agree|deal\b|affirmative|indeed|no\s+(?:problem|prob|worries|objection|issue)|do it|book it|works for me|that works|alright|all right|cool\b|by all means|why not|please\b|👌|👍|✅|✔|☑|🆗|🙆)")]
    private static partial Regex Yes();

    // Atomic, or "不要不要不要…" could be cut in as many ways as there are stars.
    // What may follow and change nothing: thanks, please, a repeated yes, marks.
    [GeneratedRegex(@"^(?>[\s,.!?~、…]|了|的|啊|呀|吧|哦|喔|哈|呢|嘛|哒|滴|谢谢|麻烦你?|多谢|唔该|就这样|确认|没问题|没错|可以|好的?|对的?|是的?|行|thanks?|thank you|thx|ty|cheers|please|pls|plz|it is|it's|that's (?:right|correct|fine|it)|that is (?:right|correct)|i do|i am|sure|fine|good|great|go ahead|correct|right|ok|okay|yes|yep|nope|not|no|need|really|mate|to me|for me|with me|with that|with it|by me|just do it|do it|book it|we do|that|this|is|all|either|you|way|now|it|then|so much|very much|要|用|需要|不用|不要|不|先|暂时|就好|定|着|客气|办|约|没有|意见|问题|就这么|办吧|👌|👍|🙏|😊|🏻|🏼|🏽|🏾|🏿)*$")]
    private static partial Regex OnlyManners();

    // Begins like an answer and is none: a question, or a word that only starts so.
    [GeneratedRegex(@"^(?:.*[吗么嘛]\??$|是不是|是否|对不对|可不可以|可以.*吗|行不行|好不好|要不要|要多少|要多久|对了|对面|对门|行李|好像|好久|好多|好吵|好烦|是谁|要是|要求|没有.*吗|please (?:tell|help|explain)|right now|no one|nobody|good (?:morning|afternoon|evening|night)|don't (?:know|understand|get)|not sure|i don't (?:know|understand)|fine print)")]
    private static partial Regex NotAnAnswer();
}
