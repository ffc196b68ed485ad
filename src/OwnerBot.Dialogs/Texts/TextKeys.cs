namespace OwnerBot.Dialogs.Texts;

/// <summary>The keys of <c>texts.*.json</c>, in the same order; a test holds the two together.</summary>
public static class TextKeys
{
    public const string Greeting = "greeting";
    public const string Hello = "hello";
    public const string HelloAgain = "hello.again";
    public const string Help = "help";
    public const string HelpInForm = "help.in_form";
    public const string Thanks = "thanks";
    public const string FaultClerkFollows = "fault.clerk_follows";
    public const string Unclear = "unclear";
    public const string UnclearAgain = "unclear.again";
    public const string Hurry = "hurry";
    public const string Empty = "empty";
    public const string TooLong = "too_long";
    public const string PhotoKept = "photo_kept";
    public const string NotHereYet = "not_here_yet";
    public const string Parked = "parked";
    public const string ParkedBoth = "parked.both";
    public const string ParkedNext = "parked.next";

    public const string LanguageChanged = "language.changed";
    public const string LanguageWhich = "language.which";

    public const string ButtonRepair = "button.repair";
    public const string ButtonComplaint = "button.complaint";
    public const string ButtonStatus = "button.status";
    public const string ButtonPerson = "button.person";
    public const string ButtonBind = "button.bind";
    public const string ButtonYes = "button.yes";
    public const string ButtonChange = "button.change";
    public const string ButtonCancel = "button.cancel";
    public const string ButtonSkip = "button.skip";
    public const string ButtonReopen = "button.reopen";
    public const string ButtonNew = "button.new";

    public const string FormRepair = "form.repair";
    public const string FormComplaint = "form.complaint";
    public const string FormConfirm = "form.confirm";
    public const string FormLine = "form.line";
    public const string FormChangeWhich = "form.change_which";
    public const string FormChanged = "form.changed";
    public const string FormNoted = "form.noted";
    public const string FormRetry = "form.retry";
    public const string FormRetryPerson = "form.retry.person";
    public const string FormKnown = "form.known";
    public const string FormHurry = "form.hurry";
    public const string FormCancelled = "form.cancelled";
    public const string FormNothingToCancel = "form.nothing_to_cancel";

    public const string SlotHome = "slot.home";
    public const string SlotAddress = "slot.address";
    public const string SlotWhat = "slot.what";
    public const string SlotWhere = "slot.where";
    public const string SlotPhoto = "slot.photo";
    public const string SlotWindow = "slot.window";
    public const string SlotAlso = "slot.also";

    public const string AskHome = "ask.home";
    public const string AskAddress = "ask.address";

    public const string PhotoWaiting = "photo.waiting";
    public const string PhotoGiven = "photo.given";
    public const string PhotoNone = "photo.none";

    public const string RepairAskWhat = "repair.ask.what";
    public const string RepairAskWhere = "repair.ask.where";
    public const string RepairAskPhoto = "repair.ask.photo";
    public const string RepairAskWindow = "repair.ask.window";

    public const string PlaceKitchen = "place.kitchen";
    public const string PlaceBathroom = "place.bathroom";
    public const string PlaceLivingRoom = "place.living_room";
    public const string PlaceBedroom = "place.bedroom";
    public const string PlaceBalcony = "place.balcony";
    public const string PlaceLift = "place.lift";
    public const string PlaceCarPark = "place.car_park";
    public const string PlaceCorridor = "place.corridor";
    public const string PlaceGarden = "place.garden";

    public const string WindowTodayMorning = "window.today_morning";
    public const string WindowTodayAfternoon = "window.today_afternoon";
    public const string WindowTomorrowMorning = "window.tomorrow_morning";
    public const string WindowTomorrowAfternoon = "window.tomorrow_afternoon";
    public const string WindowDayAfterMorning = "window.day_after_morning";
    public const string WindowAny = "window.any";

    public const string ComplaintSorry = "complaint.sorry";
    public const string ComplaintSorryAngry = "complaint.sorry.angry";
    public const string ComplaintSorryWaiting = "complaint.sorry.waiting";
    public const string ComplaintSorrySleep = "complaint.sorry.sleep";
    public const string ComplaintSorryWorried = "complaint.sorry.worried";
    public const string ComplaintSorryLetDown = "complaint.sorry.let_down";
    public const string ComplaintAskWhat = "complaint.ask.what";
    public const string ComplaintAskWhere = "complaint.ask.where";
    public const string ComplaintAskPhoto = "complaint.ask.photo";

    public const string StatusNone = "status.none";
    public const string StatusUnknown = "status.unknown";
    public const string StatusList = "status.list";
    public const string StatusLine = "status.line";
    public const string StatusLineNoPromise = "status.line.no_promise";

    public const string StageOpened = "stage.opened";
    public const string StageAcknowledged = "stage.acknowledged";
    public const string StageInProgress = "stage.in_progress";
    public const string StageWaitingForOwner = "stage.waiting_for_owner";
    public const string StageDone = "stage.done";
    public const string StageAccepted = "stage.accepted";
    public const string StageClosed = "stage.closed";
    public const string StageReopened = "stage.reopened";

    public const string NextFirstAnswer = "next.first_answer";
    public const string NextPlan = "next.plan";
    public const string NextFinish = "next.finish";
    public const string NextCheckBack = "next.check_back";
    public const string NextAccept = "next.accept";
    public const string NextFollowUp = "next.follow_up";
    public const string NextClose = "next.close";

    public const string OpenedOnShift = "opened.on_shift";
    public const string OpenedNextShift = "opened.next_shift";
    public const string OpenedOnCall = "opened.on_call";
    public const string OpenedPerson = "opened.person";
    public const string OpenedPersonNextShift = "opened.person.next_shift";
    public const string OpenedEmergency = "opened.emergency";

    public const string EmergencyWhere = "emergency.where";
    public const string EmergencyAdded = "emergency.added";

    public const string PersonAlready = "person.already";
    public const string Added = "added";
    public const string WhichCase = "which_case";

    public const string ClosedOffer = "closed.offer";

    public const string NewWhat = "new.what";
    public const string Reopened = "reopened";
    public const string ReopenedNoPromise = "reopened.no_promise";
    public const string Refused = "refused";
    public const string RefusedCaseIsClosed = "refused.case_is_closed";
    public const string RefusedCaseIsOpen = "refused.case_is_open";
    public const string RefusedCaseNotFound = "refused.case_not_found";
    public const string RefusedOwnerNotFound = "refused.owner_not_found";
    public const string RefusedTextMissing = "refused.text_missing";
    public const string RefusedStarsOutOfRange = "refused.stars_out_of_range";
    public const string RefusedStarsNotAsked = "refused.stars_not_asked";
    public const string RefusedStarsTooLate = "refused.stars_too_late";
    public const string RefusedNotRatedYet = "refused.not_rated_yet";
    public const string RefusedRatingExplained = "refused.rating_explained";

    public const string BindAsk = "bind.ask";
    public const string BindNotACode = "bind.not_a_code";
    public const string BindDone = "bind.done";
    public const string BindAlready = "bind.already";
    public const string BindWrong = "bind.wrong";
    public const string BindLocked = "bind.locked";

    public const string StarsAsk = "stars.ask";
    public const string StarsWords = "stars.words";
    public const string StarsWordsPoor = "stars.words.poor";
    public const string StarsExplained = "stars.explained";
    public const string StarsSkipped = "stars.skipped";
    public const string StarsNothing = "stars.nothing";
    public const string StarsGood = "stars.good";
    public const string StarsMiddle = "stars.middle";
    public const string StarsPoor = "stars.poor";
    public const string Stars1 = "stars.1";
    public const string Stars2 = "stars.2";
    public const string Stars3 = "stars.3";
    public const string Stars4 = "stars.4";
    public const string Stars5 = "stars.5";

    public const string SafetyGas = "safety.gas";
    public const string SafetyFire = "safety.fire";
    public const string SafetyFlood = "safety.flood";
    public const string SafetyTrappedInLift = "safety.trapped_in_lift";
    public const string SafetyElectricShock = "safety.electric_shock";
    public const string SafetyIntruder = "safety.intruder";
    public const string SafetyMedical = "safety.medical";
    public const string SafetyGasShort = "safety.gas.short";
    public const string SafetyFireShort = "safety.fire.short";
    public const string SafetyFloodShort = "safety.flood.short";
    public const string SafetyTrappedInLiftShort = "safety.trapped_in_lift.short";
    public const string SafetyElectricShockShort = "safety.electric_shock.short";
    public const string SafetyIntruderShort = "safety.intruder.short";
    public const string SafetyMedicalShort = "safety.medical.short";

    public const string NewsAcknowledged = "news.acknowledged";
    public const string NewsAnswered = "news.answered";
    public const string NewsOrganised = "news.organised";
    public const string NewsSupervised = "news.supervised";
    public const string NewsPaused = "news.paused";
    public const string NewsResumed = "news.resumed";
    public const string NewsDone = "news.done";
    public const string NewsAccepted = "news.accepted";
    public const string NewsFollowedUp = "news.followed_up";
    public const string NewsClosed = "news.closed";
    public const string NewsTransferred = "news.transferred";
    public const string NewsPromiseMoved = "news.promise_moved";
    public const string NewsReopened = "news.reopened";
    public const string NewsTakenOver = "news.taken_over";
    public const string NewsHandedBack = "news.handed_back";

    public const string ButtonServices = "button.services";
    public const string ButtonMoveBooking = "button.move_booking";
    public const string ButtonCancelBooking = "button.cancel_booking";
    public const string ButtonYesCancel = "button.yes_cancel";
    public const string ButtonKeep = "button.keep";
    public const string ButtonTakePlace = "button.take_place";
    public const string ButtonLeavePlace = "button.leave_place";
    public const string ButtonApprove = "button.approve";
    public const string ButtonDecline = "button.decline";
    public const string ButtonAll = "button.all";
    public const string FormService = "form.service";
    public const string ListLine = "list.line";
    public const string ServiceMenu = "service.menu";
    public const string ServicePapers = "service.papers";
    public const string ServiceBindFirst = "service.bind_first";
    public const string ServiceOff = "service.off";
    public const string ServiceGone = "service.gone";
    public const string CountRange = "count.range";
    public const string QuoteAsk = "quote.ask";
    public const string QuoteLine = "quote.line";
    public const string QuoteLineCounted = "quote.line.counted";
    public const string QuoteDeclined = "quote.declined";
    public const string TimeNone = "time.none";
    public const string TimeNoSuchDay = "time.no_such_day";
    public const string TimePast = "time.past";
    public const string TimeTooSoon = "time.too_soon";
    public const string TimeBeyond = "time.beyond";
    public const string TimeClosed = "time.closed";
    public const string TimeNotThen = "time.not_then";
    public const string TimeFull = "time.full";
    public const string TimeTaken = "time.taken";
    public const string TimeHasRoom = "time.has_room";
    public const string TimesThatDay = "times.that_day";
    public const string WaitFor = "wait_for";
    public const string BookingLine = "booking.line";
    public const string BookingLinePerson = "booking.line.person";
    public const string BookingLinePlaces = "booking.line.places";
    public const string BookingDone = "booking.done";
    public const string BookingWaits = "booking.waits";
    public const string BookingMoved = "booking.moved";
    public const string BookingCancelled = "booking.cancelled";
    public const string BookingTaken = "booking.taken";
    public const string BookingOfferOver = "booking.offer_over";
    public const string BookingNone = "booking.none";
    public const string BookingCutOff = "booking.cut_off";
    public const string BookingTooLate = "booking.too_late";
    public const string BookingKept = "booking.kept";
    public const string CancelWhich = "cancel.which";
    public const string CancelOne = "cancel.one";
    public const string CancelAsk = "cancel.ask";
    public const string MoveWhich = "move.which";
    public const string MoveOne = "move.one";
    public const string MoveAsk = "move.ask";
    public const string StatusFull = "status.full";
    public const string StatusWaits = "status.waits";
    public const string StepDone = "step.done";
    public const string StepOpen = "step.open";
    public const string NewsBooked = "news.booked";
    public const string NewsBookingMoved = "news.booking_moved";
    public const string NewsBookingCancelled = "news.booking_cancelled";
    public const string NewsRemindDay = "news.remind_day";
    public const string NewsRemindHours = "news.remind_hours";
    public const string NewsPlaceOffered = "news.place_offered";
    public const string NewsOfferLapsed = "news.offer_lapsed";
    public const string NewsStepDone = "news.step_done";
    public const string NewsStepUndone = "news.step_undone";

    public const string MomentYesterday = "moment.yesterday";
    public const string MomentToday = "moment.today";
    public const string MomentTomorrow = "moment.tomorrow";
    public const string MomentDay = "moment.day";
    public const string MomentWeekdays = "moment.weekdays";
    public const string MomentMonths = "moment.months";
}
