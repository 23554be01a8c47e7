### The words of pages, forms and messages. Advice has files of its own: archetypes, moves, facts.

brand = Pendulum
page-title = { $page } · Pendulum

## The frame

frame-skip = Skip to the content
frame-footer = Results are thoughts to weigh, never verdicts.
nav-label = Main
nav-home = Home
nav-timeline = Timeline
nav-goals = Goals
nav-questionnaires = Questions
nav-reviews = Reviews
sign-out = Sign out
sign-in-link = Sign in
sign-up-link = Create an account
privacy-link = Who can read what
cancel = Cancel

## Forms

form-errors = { $count ->
    [one] One thing needs a look
   *[other] { $count } things need a look
}
field-optional = optional
field-choose = Choose one
field-month-shape = YYYY-MM
month-malformed = Enter a year and a month, such as 2021-04.
number-range = Enter a whole number from 0 to { $most }.
text-too-long = Keep this to { $most } characters.
choice-unknown = Choose one of the answers shown.
too-many-attempts = That were a lot of attempts. Please wait a minute, then try again. What you typed is still here.

## Landing

landing =
    .tab = Welcome
    .title = Where are you on your swing?
    .lead = Engineering and managing are two professions, and many good people move between them more than once. Pendulum helps you see where you stand, what might be worth considering next, and why.
    .start = Create an account
    .try = Try it without an account
    .try-note = Without an account everything happens in your browser: what you enter isn’t sent, and it’s gone when you close the tab.
    .note = Free of trackers. What you write is yours alone.
    .sample = A sample, not a real person
    .told = What a result says
    .told-lead = This is what Pendulum tells the person in the picture, in short. In a real result every line leads to the answer behind it.
    .how = How it works
    .why = What you can expect
    .begin = Ten quiet minutes
landing-step-timeline =
    .title = Tell your timeline
    .text = A few lines about the roles you have had and how they began. It takes about two minutes.
landing-step-questions =
    .title = Answer some questions
    .text = About ten minutes, one question at a time. Each answer is saved as you give it, so you can stop whenever you like.
landing-step-moves =
    .title = See what fits
    .text = Situations that match yours and moves worth a thought, each with what speaks for it and what speaks against it.
landing-why-reasons =
    .title = Reasons you can check
    .text = Every line of a result leads to the answer behind it. What we can’t tell, we say.
landing-why-equal =
    .title = No better side
    .text = Neither track is a promotion from the other. Staying where you are can be the best move of all.
landing-why-private =
    .title = Written for you alone
    .text = Nobody sees your answers unless you show them. We say plainly what the operator of a server could read.

## Signing up and in

email-label = E-mail
email-missing = Enter your e-mail address.
email-malformed = That doesn’t look like an e-mail address. It should be like name@example.org.
email-taken = There is an account with this address already. Sign in instead, or use another address.
password-label = Password
password-missing = Enter your password.
password-too-short = Use at least { $least } characters.
password-too-long = Use at most { $most } characters.
password-guessable = This one is easy to guess. A few unrelated words in a row work well.
sign-up =
    .title = Create an account
    .lead = So that you can come back to your answers, today or in five years.
    .email-hint = A private address is a good choice: you may change employers.
    .password-hint = At least { $least } characters. Four or five unrelated words are easy to remember and hard to guess.
    .submit = Create the account
    .submit-mail = Go on
    .privacy = We send no mail and show your address to nobody.
    .privacy-mail = We mail you a code now, and later only when you ask for it or your password or address changes. Your address is shown to nobody.
    .have-account = Have an account?
sign-in =
    .title = Sign in
    .submit = Sign in
    .passkey = Sign in with a passkey
    .by-password = Sign in with a password
    .no-account = New here?
    .out = You are signed out.
    .first = Please sign in first. You will get to the page you wanted.
    .carried = You had been signed out. What you typed is kept: sign in, and you can save it.
sign-in-wrong = The address and the password don’t go together. Check both and try again.
resume =
    .title = Save what you typed
    .lead = You are signed in again, and what you typed before is still here.
    .save = Save it now
    .drop = Leave it

## Home

home =
    .title = Home
    .lead = Where you are, and what waits for you.
    .welcome = Welcome
    .welcome-lead = Tell us what you do now, and the questions begin.
    .next = What comes next
    .to-timeline = Go to your timeline
    .done = done
    .first-review = Timeline and goals are there. Now the questions: about ten minutes, and you may pause at any time.
    .next-review = A look every half year or so shows what changes. Whenever you like, begin a new one.
    .unfinished = You began a review: { $answered } of { $total } questions are answered.
    .last = Your last result
    .last-when = From { $day }
    .last-move = First among the moves: { $move }
    .last-open = Open the result
    .all = All reviews
    .check-in = Your last look at yourself is more than a month old. A check-in takes two minutes and shows which way things move.
    .check-in-start = Start a check-in
    .questionnaires = All questionnaires
    .more-open = { $count ->
        [one] One more is unfinished
       *[other] { $count } more are unfinished
    }
    .since = Since then
    .lately = Lately
home-begin =
    .lead = Two fields are enough for the first questions. Earlier roles and what draws you can follow at any time; they sharpen the result.
    .track = What do you do now?
    .from = Since when?
    .from-hint = Year and month, such as { $month }; rough is fine
    .submit = Start the questions
    .timeline = Tell your timeline first
    .after = About ten minutes, one question at a time. Every answer is saved, so you can stop whenever you like.
home-step-timeline = Tell your timeline: the roles you have had.
    .go = Tell your timeline
home-step-goals = Say what draws you, and what binds you.
    .go = Go on to your goals
home-step-review = Answer the questions, about ten minutes.
review-start = Start a review
review-go-on = Go on with your review

clock-time = { $span } in this role

## Timeline

timeline =
    .title = Your timeline
    .lead = The roles you have had, as far back as matters. Months are enough; rough is fine.
    .saved = Saved.
    .removed = Removed from your timeline.
    .put-back = Put it back
    .first = Tell us what you do now first: the questions depend on it.
    .so-far = So far
    .next = Go on to your goals
    .add = Add a role
    .add-lead = Breaks count too: leave, study, care, a search.
    .add-first = Your first role here
    .add-first-lead = Begin with what you do now, or with your first job; the order doesn’t matter.
stint =
    .title = Change this role
    .remove = Remove this role
    .remove-lead = It goes from your timeline. Right after, you can still put it back. Reviews you have sent keep the timeline they rested on.
    .remove-confirm = Remove it
stint-change = Change
stint-save = Save
stint-add = Add to your timeline
stint-when = { $from } to { $to }
stint-since = Since { $from }
stint-hands-on = { $share } percent hands-on
stint-reports = { $count ->
    [one] one direct report
   *[other] { $count } direct reports
}
stint-track =
    .label = What kind of work?
stint-track-missing = Choose the kind of work.
stint-entry =
    .label = How did it begin?
stint-from =
    .label = From
    .hint = Year and month, such as 2021-04
stint-from-missing = Enter the month it began.
stint-to =
    .label = Until
    .hint = The month the next one began. Leave it empty if you are still there.
stint-hands-on-field =
    .label = Hands-on share
    .hint = Percent of your week spent building: code, design, operations
stint-reports-field =
    .label = Direct reports
    .hint = How many people, if any
stint-title =
    .label = Title
    .hint = In your own words
stint-organisation =
    .label = Organisation
    .hint = Only you see this. A nickname is fine.
stint-end-before-start = The end has to come after the beginning. Check both months.
stint-start-in-future = This month is still to come. Add the role once it has begun.
stint-end-in-future = This month is still to come. Leave the end empty while you are in the role.
stint-too-many = A timeline holds up to { $most } roles. Put some of the oldest together.
stint-overlaps = This overlaps with another role: { $other }, from { $from }.
stint-overlap =
    .confirm = Yes, I had both at the same time
    .hint = Time is then counted once. If it was a handover, change the months instead.

month-name = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
day-name = { $day } { month-name }

## Goals

goals =
    .title = Your goals
    .lead = Two or three years can be seen clearly, five only roughly. Leave open what you don’t know yet.
    .saved = Saved.
    .next = Go on
    .pulls = What draws you
    .pulls-lead = For each: how much does it pull you, or push you away? Whatever you leave open counts as neither.
    .wishes = In your own words
    .near = What do you wish for in the next two or three years?
    .near-hint = Only you read this.
    .far = And further ahead?
    .far-hint = A heading is enough; it may change.
    .around = What is around you
    .offer = Is there an offer on the table?
    .constraints = What binds you?
    .constraints-hint = We leave aside what these rule out, and look for what is possible inside them.
    .urgency = How urgent does a change feel?
    .submit = Save
pull-hands-on = Going deep, hands-on
pull-people = Managing people
pull-managing-managers = Leading managers
pull-executive = Executive work
pull-hybrid = Product or mixed work
pull-founding = Founding something
pull-stay = Staying as I am
urgency-none = There is no hurry
urgency-year = Within a year or so
urgency-months = Within months
urgency-now = As soon as possible
offer-manager = I have been offered a management role

## Reviews

reviews =
    .title = Your reviews
    .lead = Every review as you sent it, or as you last corrected it.
    .empty = No reviews yet
    .empty-lead = Your first one takes about ten minutes. It stays here, so that you can compare.
    .unfinished = Unfinished
    .unfinished-lead = Go on where you stopped
    .figures-lead = Your figures, and the answers behind them
    .start = Take a questionnaire
    .pager = Older and newer
    .newest = Back to the newest
    .older = Older
instrument-unknown = We don’t know that questionnaire. Please start again from here.

## Answering

answer-na = Doesn’t apply
answer-skip = Rather not say
answering =
    .title = Questions
    .count = Question %n of %total
    .progress = %n of %total answered
    .map-label = Question %n, %state
    .map = All questions
    .answered = answered
    .skipped = set aside
    .unanswered = open
    .goes-on = A first answer goes on by itself; changing one stays here.
    .keys = Digits or letters answer, N and S set aside, Enter goes on.
    .back = Back
    .next = Next
    .look-over = Look over everything
    .idle = Saved as you go
    .saving = Saving …
    .saved = Saved
    .waiting = Not saved yet. We keep trying; please leave this page open.
    .signed-out = You have been signed out. Sign in again in another tab, then come back here: your answers will be saved.
    .already-sent = This review was sent already, perhaps in another tab. It takes no more answers.
    .failed = This answer can’t be saved. Please reload the page.
check =
    .title = Look over your answers
    .lead = Change whatever you like. Once sent, a review stays as it is.
    .count = { $open ->
        [0] Every question has an answer.
        [one] One question is open. You can see the result all the same; it will say what couldn’t be judged.
       *[other] { $open } questions are open. You can see the result all the same; it will say what couldn’t be judged.
    }
    .no-goals = You haven’t said yet what draws you. A result is much better with it.
    .to-goals = Go to your goals
    .open = Open
    .change = Change
    .change-which = the answer to question { $n }
    .submit = Send and see the result
    .first-open = Go to the first open question
    .after = “Send” means: it is scored on this server and kept in your history. Nobody else gets it.
check-nothing-answered = Answer at least one question first.
check-changed = An answer was changed in another tab just now. Look over it, then send.

## Answering in one's own words

words =
    .own = In my own words
    .aside = How do you want to answer?
    .never-scored = It is shown to you alone, and never scored.
    .empty = This is empty. Write something, or choose one of the two ways to set the question aside.
    .too-long = Keep this to { $most } characters, about a page. What you typed is all still here.
    .already-sent = This review was sent meanwhile, perhaps in another tab, and takes no more answers. What you typed is still here: copy it if you want to keep it.
    .and-aside = You wrote something and also chose to set the question aside. Empty the field to set it aside, or choose “In my own words”.

## The answers behind a result

answers =
    .title = Your answers
    .lead = What you answered, what each answer moved, and what the result rested on besides.
    .back = Back to the result
    .earlier = Your answers to this over time
    .goals = Your goals at the time
    .timeline = Your timeline at the time
    .others = Other questions
    .score = { $score } of 100
    .not-scored = not enough answered
    .weight = would count { $weight } percent
    .moved = counts { $weight } percent, adds { $points }
    .moved-reversed = counts { $weight } percent the other way round, adds { $points }
    .left-unanswered = open
    .no-goals = You had said nothing about goals.
    .no-timeline = Your timeline was empty.
    .offer = On the table
    .constraints = What binds you
    .urgency = How urgent a change feels

## Who can read what

privacy =
    .title = Who can read what
    .lead = You may write things here that you have told nobody. So this page is plain about it.
privacy-you =
    .title = You
    .text = Everything you write is shown to you alone, once you are signed in. There is no way to search for people and no public profile.
privacy-others =
    .title = Other people here
    .text = Nobody. Other users, your manager among them, see neither your answers nor whether you have any. Nothing is shared unless you share it.
privacy-operator =
    .title = Whoever runs this server
    .text = They can read the database, and so your answers, just as with any service that shows you your own words on every device. If your employer runs this server, weigh that before you write, or run Pendulum on a machine of your own: it is one program and one file.
privacy-colleague =
    .title = Someone at your keyboard
    .text = Whoever uses your browser while you are signed in sees what you see. Sign out on machines that aren’t yours. The titles of pages say nothing of careers.
privacy-network =
    .title = The network
    .text = Pages load nothing from anywhere else, and nobody counts your visits. Whether the way to this server is encrypted shows in your browser’s address bar.
privacy-tab =
    .title = Without an account
    .text = If you take your review without an account, the server sends you the page and its files, as to any visitor, and notes that they were asked for. What you enter isn’t sent to it. It stands in the browser’s own storage for that tab, until you close the tab or press “Forget it”; some browsers can bring a closed tab back, so on a machine that isn’t yours press “Forget it” first. If you ask to keep it in an account, it is sent, and from then on all of the above holds.
privacy-logs =
    .title = Logs
    .text = The server notes which kind of page was asked for, and how long it took. It never notes what you write, your address, or which review you open.
privacy-mail =
    .title = Mail
    .text = If this server sends mail, it sends codes and links that somebody asked for with your address, and notes that your password or your address was changed. Nothing that you write here is ever in a mail, and no subject says what Pendulum is about. A mail waits in the database until it is sent, and is then deleted there.
privacy-leave =
    .title = What is kept
    .text = Your address; a scrambled form of your password and of your recovery codes; what checks your passkeys; your timeline, your goals and your reviews, with what you decide and note about them; and of each browser you are signed in with its kind and the day you last used it. Your browser keeps one cookie that says you are signed in. You can take all of it along, and delete a review or the whole account: what you delete is gone from the database and, within a quarter of an hour, from its files. Backups made before keep it until whoever runs this server throws them away.

## Errors

error-home = Go home
error-not-saved = This couldn’t be saved just now: the database didn’t answer as it should. What you typed is still here. Please try again in a moment.
refused-too-large = This is more than a form here can take. Go back: what you typed should still be there. Make it shorter, then send it again.
refused-cross-site = This was sent from another site, so it was not carried out. Open the page here, and send it from there.
refused-method = Nothing can be sent to this address.
error-not-found =
    .title = Nothing here
    .lead = There is no page at this address, or it isn’t yours to see.
error-signed-out =
    .title = Please sign in
    .lead = You have been signed out.
error-bad-request =
    .title = That didn’t work
    .lead = The page asked for something that makes no sense here. Go back, reload it and try again.
error-unknown-instrument =
    .title = Its questionnaire isn’t here
    .lead = This review rests on a questionnaire that this server doesn’t have at present: one of a newer version, or one that was taken away. Nothing is lost. Once the questionnaire is here, the review is shown again.
error-unavailable =
    .title = Back in a moment
    .lead = The database doesn’t answer at the moment. What was saved is safe. Please try again shortly.
error-internal =
    .title = Something broke
    .lead = That is our fault, not yours. What was saved is safe. Please try again.
