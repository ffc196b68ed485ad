using OwnerBot.Cases;
using OwnerBot.Dialogs.Texts;

namespace OwnerBot.Dialogs;

/// <summary>The rules said no: what the owner hears of it, and what can be done instead.</summary>
internal static class SayingNo
{
    public static Say To(Refusal why)
    {
        var say = why.Code switch
        {
            "case_is_closed" => Numbered(TextKeys.RefusedCaseIsClosed, why, TextKeys.ButtonReopen, TextKeys.ButtonNew),
            "case_is_open" => Numbered(TextKeys.RefusedCaseIsOpen, why, TextKeys.ButtonStatus, TextKeys.ButtonPerson),
            "case_not_found" => Offering(TextKeys.RefusedCaseNotFound, TextKeys.ButtonStatus, TextKeys.ButtonPerson),
            "owner_not_found" => Offering(TextKeys.RefusedOwnerNotFound, TextKeys.ButtonPerson),
            "text_missing" => Offering(TextKeys.RefusedTextMissing),
            "text_too_long" => Offering(TextKeys.TooLong),
            "stars_out_of_range" => Offering(TextKeys.RefusedStarsOutOfRange),
            "stars_not_asked" => Numbered(TextKeys.RefusedStarsNotAsked, why, TextKeys.ButtonPerson),
            "stars_too_late" => Numbered(TextKeys.RefusedStarsTooLate, why, TextKeys.ButtonPerson),
            "not_rated_yet" => Numbered(TextKeys.RefusedNotRatedYet, why),
            "rating_explained" => Numbered(TextKeys.RefusedRatingExplained, why, TextKeys.ButtonPerson),
            _ => null,
        };
        return say ?? Offering(TextKeys.Refused, TextKeys.ButtonPerson);
    }

    /// <summary>A booking that could not be made; what is free instead follows it.</summary>
    public static Say ToBooking(Refusal why) => new(why.Code switch
    {
        "slot_full" or "booking_elsewhere" => TextKeys.TimeTaken,
        "slot_in_past" or "slot_too_soon" => TextKeys.TimeTooSoon,
        "offer_over" => TextKeys.BookingOfferOver,
        "slot_has_room" => TextKeys.TimeHasRoom,
        "booking_not_found" => TextKeys.BookingNone,
        "past_cut_off" => TextKeys.BookingCutOff,
        _ => TextKeys.TimeNotThen,
    });

    private static Say Offering(string key, params IEnumerable<string> buttons) =>
        new Say(key).Offering([.. buttons.Select(button => new Choice(new Arg.Text(button)))]);

    private static Say? Numbered(string key, Refusal why, params IEnumerable<string> buttons) =>
        why.Args?.GetValueOrDefault("number") is { } number ? Offering(key, buttons).With("number", number) : null;
}
