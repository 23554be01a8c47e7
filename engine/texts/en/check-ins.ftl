### The rhythm of check-ins, what home says of it, a measure that sank, and the calendar.

account-check-ins =
    .title = Check-ins
    .lead = A check-in takes two minutes. Taken again and again, it shows which way things move while there is still time to do something.
    .how-often = How often do you want to take one?
    .save = Save
    .saved = Saved.
    .missing = Choose how often.
    .first = Your first check-in or review begins it.
    .counted = It is counted from your last check-in or review, the one of { $day }.
    .take = Take one now
    .calendar = You can have the day in your calendar, under a title that says nothing about work.
    .none = Nothing chosen yet; after a month home suggests one.
cadence-monthly = Every month
    .hint = Good while something is changing: a new role, a plan, a hard time.
    .state = Every month
    .next = Every month, next on { $day }
cadence-quarterly = Every quarter
    .hint = Enough while things are steady.
    .state = Every quarter
    .next = Every quarter, next on { $day }
cadence-never = Whenever I like
    .hint = Home doesn’t bring it up. The check-in stays among the questionnaires.
    .state = Whenever you like

## On home

rhythm =
    .due = Your check-in was to come on { $day }. It takes two minutes, and shows which way things move.
    .due-today = Today is the day you chose for a check-in. It takes two minutes, and shows which way things move.
    .next = Your next check-in: { $day }.
    .change = Change how often you check in
    .choose = Choose how often you want to check in

fallen =
    .title = { $name } has gone down
    .said = By { $score } points over your last { $count } check-ins and reviews:
    .at = { $day }: { $score } of 100
    .why = This is said when a figure goes down { $count } times in a row, or by { $points } points and more over { $n } looks. Where that begins is our own judgement.
    .clock = Your role: { $span }. { $words }
    .review = A full review takes about ten minutes and looks at all of it: what may be behind this, and what you could do.
    .result = You have just taken a full review. Its result looks at all of it.
    .result-open = Open the result
    .over-time = See it over time
fallen-enjoyment =
    .ask = What has changed since it was higher: the work, the people, or what you want of it? If you stood before this role today, would you choose it again?
fallen-energy =
    .ask = What takes your strength, and what gives it back? What could wait, or be somebody else’s? Who knows how you are?
fallen-learning =
    .ask = What did you last do for the first time? Being comfortable for long is a sign too. Whom have you told what you would like to learn next?

## The calendar. Its titles are seen by colleagues: they say nothing of work, and name no program.

account-calendar =
    .title = Calendar
    .lead = Your calendar can show when a check-in is due, and the days of your plans. It says nothing about what they are for.
    .state-none = No address yet. With one, your calendar shows when a check-in is due, and the days of your plans.
    .state = There is an address, made on { $day }
    .secret = You get an address for a calendar by subscription. Whoever knows it can read these days, and nothing else of yours; you can take it away at any time.
    .make = Make the address
    .made = Subscribe to this address in your calendar:
    .how = It is shown this once. Most calendars have an entry such as “Subscribe by address” or “Add from the internet”. Should somebody else get to know it, make another one here.
    .kept = I have put it into my calendar
    .address = The address
    .since = It was made on { $day }, and can’t be shown again. A new one takes its place: then subscribe to that instead.
    .renew = Make a new address
    .delete = Take the address away
    .gone = The address opens nothing any more. Your calendar may show what it has until it asks again.
    .days = What it shows
    .days-lead = Whole days, on which you aren’t shown as busy. Who sees your calendar sees the titles here, in the middle.
    .empty = Nothing yet. There will be days once you choose a rhythm for check-ins, or make a plan of a move.
    .day = Day
    .seen = As it stands there
    .meant = What it is
calendar =
    .name = Days
calendar-check-in =
    .title = Two minutes
    .meant = A check-in
calendar-look-back =
    .title = Look back
    .meant = The day to look back on a decision
calendar-step =
    .title = Next step
    .meant = A step of a plan
calendar-end =
    .title = Wrap up
    .meant = The end of a plan
calendar-gone = This address opens nothing any more.
calendar-too-often = That is too often. Once an hour is plenty.
