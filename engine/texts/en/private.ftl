### The words of the pages within a tab, where nothing is sent, and of the file that is taken home.

## What is wrong with a file

draft-fault =
    .empty = There is nothing in it.
    .too-long = It is longer than { $most } kilobytes, which is more than anything written here.
    .not-json = It can’t be read as something written here: it goes wrong at line { $line }, column { $column }.
    .not-ours = It isn’t something written here, or its first words were changed: they say “pendulum”, and a number.
    .newer = A newer Pendulum wrote it, in format { $found }; this one reads up to format { $known }. Nothing is wrong with it: open it where the newer one runs.
    .at-key = “{ $key }”: { $text }
    .in-part = { $part }: { $text }
    .in-part-at-key = { $part }, “{ $key }”: { $text }
    .role = Role { $n }
    .questions = Questions
    .kind = this isn’t the kind of value that belongs here.
    .key = there is nothing of that name here.
    .missing = this is missing.
    .character = it holds a character that can’t be stored.
    .unknown = “{ $value }” isn’t one of the values there are.
    .twice = Role { $n } has the same id as one before it.
    .overlap = Role { $one } and role { $other } overlap, and neither says that this is meant (“overlap_confirmed”).
    .pull = a pull is a whole number from −2 to 2.
    .questionnaire = It answers the questionnaire “{ $name }” in version { $version }, which isn’t here.
    .no-question = there is no question “{ $item }”.
    .no-answer = “{ $value }” isn’t an answer to this question.
    .day = “{ $value }” isn’t a day, such as 2026-03-21.
    .day-to-come = this day is still to come.
    .day-before = this day is before the one it began.

## Above each page

private-strip = Nothing you enter here is sent, unless you ask to keep it.
    .label = What you entered
    .start = Overview
    .file = Take it home
    .keep = Keep it
    .forget = Forget it

## The start

private =
    .title = In this tab
    .heading = Here, and nowhere else
    .what = Everything you enter here stays in your browser, which also works out your result; none of it is sent.
    .where = It is held in this tab’s own storage and is gone when you close the tab. Some browsers bring closed tabs back, and then it may be here again.
    .after = If you want it for longer, take it home as a file, or let an account here keep it.
    .forgotten = Everything you had entered here is forgotten.
    .opened = Your file is open, and everything in it is here again.
    .begin = The questions begin here.
    .nothing = There is nothing here yet.
    .finish = You will get to the result from here. It is worked out from everything as it stands now.
    .remove-lead = It goes from your timeline for good. A result you have seen is worked out anew without it.
    .check-lead = Change whatever you like, now and later.
    .check-submit = See the result
    .check-after = It is worked out right here, in your browser. Afterwards you can still change answers, goals and timeline, and come back here for the result anew.
private-step =
    .timeline = Your timeline
    .goals = Your goals
    .questions = The questions
    .result = Your result
    .roles = { $count ->
        [one] one role
       *[other] { $count } roles
    }
    .answered = { $answered } of { $total } answered
private-next =
    .begin = Start the questions
    .go-on = Go on with the questions
    .check = Look over everything
    .result = See your result
private-yours = It is yours
    .text = You can change any answer, your goals or your timeline, and look at the result anew. It is gone with this tab, unless you take it home or keep it.
    .change = Change answers

## Keeping it

private-keep = Keep it in an account
    .lead = This is the one button here that sends something.
    .what = It sends your timeline, your goals and your answers to this server, finished or not. The review goes to your account, where you can go on with it from any device; timeline and goals do so too, unless the account has its own already.
    .account = If you aren’t signed in, you are asked to sign in, or to create an account, on the way. What you entered comes along, and also stays in this tab until you close it or forget it.
    .who = Whoever runs this server could then read it in the database.
    .submit = Send it and keep it

## Taking it home

private-file = Take it home, bring it back
    .save-title = Take it home
    .save-lead = Save everything you entered here as one file on this machine.
    .save-care = The file is not locked: whoever opens it can read it. Choose a place that is yours.
    .save = Save the file
    .open-title = Bring a file back
    .open-lead = Choose a file that you saved here before. It is read in your browser, and not sent.
    .open-replaces = It takes the place of everything that is in this tab now.
    .open = Your file

## Forgetting it

private-forget = Forget everything?
    .lead = Your timeline, your goals, your answers and your result leave this tab, and nobody can bring them back. Files you saved stay where they are.
    .history = Your browser’s history may still show that you were here, and which pages you opened, but nothing that you entered.
    .submit = Forget everything
    .file = Take it home first

## The document around the tab's pages

private-doc =
    .tab = Without an account
    .title = Without an account
    .lead = Your timeline, the questions and the result, all in this one tab. What you enter here is not sent to us.
    .wait = Getting ready. One moment.
    .late = This takes longer than it should. The network may be slow, or this browser too old to do the work here.
    .no-script = This part needs JavaScript, and this browser has it switched off, here or everywhere. Switch it on for this site and load the page again, or take the way with an account, which needs none.
    .sent-title = What is sent
    .sent = This page, its looks, and a program with the questions are fetched from the server, as for any visitor. After that nothing is sent: you could cut the network, and it would go on working. What you enter stands in this tab alone, until you close it or press “Forget it”. Only if you ask us to keep it, it goes to your account.
    .why-title = Why this part needs JavaScript
    .why = Everywhere else our server does the thinking, so pages work without. Here your own browser works out the result, so that nothing has to leave it, and JavaScript is how a browser computes.
    .account-title = The way with an account
    .account = With an account everything works without JavaScript, on every device, and is there again when you come back. Your answers are stored on this server then, where whoever runs it could read them.
    .again = Try again
    .home = Go to your account
    .save = Save it as a file
    .anew = Remove it and begin anew
    .unread = This file couldn’t be read. It may have been moved or changed meanwhile. Choose it again.
private-doc-failed =
    .title = This didn’t get ready
    .text = Something it needs didn’t arrive, or this browser is too old to do the work here. Nothing you entered is lost by that. Try again in a moment, or take the way with an account.
private-doc-late =
    .title = One part is still on its way
    .text = What works out a result hasn’t arrived here yet, perhaps since the network went away. What you entered is all here. Once you are online again, go on.
    .link = Go on to the result
private-doc-broken =
    .title = Something went wrong here
    .text = That is our fault, not yours. What you entered before still stands in this tab: load the page again, and save it as a file first if you want to be sure.
private-doc-unreadable =
    .title = What this tab holds can’t be read
    .text = It was changed by something else, or written by a newer Pendulum. You can save it as a file, then begin anew.
private-doc-unkept =
    .title = This tab can’t hold on to anything
    .text = Your browser forbids it, or has no room left. You can go on, but loading this page again or leaving it loses what you entered. Save it as a file before you go.
