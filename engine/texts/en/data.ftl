### The words of taking one's data along, bringing it back, correcting and deleting it.

## The page

data =
    .title = Your data
    .lead = Everything you have here is yours: take it along, bring it back, here or on another server.
account-data =
    .title = Your data
    .state = { $count ->
        [0] Take it along, or bring back what you took along elsewhere.
        [one] One review. Take it along, bring it back, or delete it.
       *[other] { $count } reviews. Take them along, bring them back, or delete them.
    }
data-holds =
    .rhythm = a rhythm
    .feed = an address (it isn’t taken along)
    .roles = { $count ->
        [0] no roles
        [one] one role
       *[other] { $count } roles
    }
    .goals = saved
    .no-goals = none saved
    .reviews = { $sent } finished, { $open } unfinished
    .corrections = Corrections
    .answers = Answers
    .pairs = Pairs, ended ones among them
    .when = Written
    .from-to = { $from } to { $to }

## Taking it along

data-take = Take it along
    .lead = What this account holds now:
    .json = All of it in one file, which Pendulum can read back, here or on another server.
    .json-link = Everything, as JSON
    .csv = Tables for a spreadsheet: timeline, goals, reviews, answers and results, as CSV files in a zip. The reasons behind a result are left out.
    .csv-link = Tables, as CSV
    .markdown = A text to read or print: every review with its questions, your answers, and its result in words.
    .markdown-link = A text, as Markdown
    .care = These files are not locked: whoever opens one can read it. They hold your address, but never your password or anything that signs in.

## Bringing it back

data-bring = Bring it back
    .lead = Choose a file that you took along as JSON, from here or from another server.
    .adds = It only adds. Reviews in the file stand beside those you have; nothing you have is changed or removed. If you have a timeline or goals already, those stay, and the ones in the file are left aside.
    .once = The same file twice adds nothing the second time.
    .whole = If anything in the file is wrong, nothing of it is taken, and you are told where it is.
    .leave-out = Leave out reviews whose questionnaire isn’t here
    .leave-out-hint = An organisation can have questionnaires of its own. Without this, such a review keeps the whole file out.
    .file = Your file
    .file-hint = A file that ends in .json, up to { $most } megabytes
    .submit = Bring it back
data-imported =
    .reviews = { $count ->
        [0] It is in your account now.
        [one] One review was added.
       *[other] { $count } reviews were added.
    }
    .nothing = Nothing was added.
    .timeline = Your timeline is the one from the file.
    .goals = Your goals are those from the file.
    .both = Your timeline and your goals are those from the file.
    .beside = { $count ->
        [one] One decision, note, question or rhythm came along.
       *[other] { $count } decisions, notes and the like came along.
    }
    .known = { $count ->
        [one] One review was here already.
       *[other] { $count } reviews were here already.
    }
    .left = { $count ->
        [one] One review was left out, since another one is in its place: there can be only one unfinished review of a questionnaire, and one line of corrections.
       *[other] { $count } reviews were left out, since others are in their place: there can be only one unfinished review of a questionnaire, and one line of corrections.
    }
    .apart = { $count ->
        [one] Reviews of one questionnaire that isn’t here were left out.
       *[other] Reviews of { $count } questionnaires that aren’t here were left out.
    }

## What is wrong with a file

data-fault =
    .at = { $place }: { $text }
    .nothing = Nothing was added. { $text }
    .no-file = Choose a file first.
    .too-large = This file is larger than { $most } megabytes, which is more than anything written here comes to. It wasn’t read.
    .broken-off = The file didn’t arrive whole. Please try again.
    .busy = Others are bringing files back just now. Please try again in a minute.
    .compressed = This file is compressed. Unpack it first, and choose the file that ends in .json.
    .not-text = This isn’t a text file, or it was damaged on the way: it goes wrong at byte { $byte }.
    .not-ours = This isn’t a file that Pendulum wrote of an account: it should begin by saying “format” and “version”.
    .tab = This file is from a review without an account. Open it there, under “Take it home, bring it back”; from there you can keep it in your account.
    .version = this should be a whole number from 1 up.
    .unknown = { $text } This server doesn’t have: { $list }. Tick “Leave out reviews whose questionnaire isn’t here” to bring back the rest.
    .left-out = { $name } (version { $version })
    .questionnaire = it answers the questionnaire “{ $name }” in version { $version }, which isn’t here.
    .too-many = there are more than { $most } here, which is more than anyone has.
    .too-many-answers = up to here there are more than { $most } answers, which is more than anyone has given.
    .too-long = this is longer than anything written here.
    .unreadable = this can’t be read: something in it is nested too deep.
    .twice = this stands there twice.
    .same-id = this id stands at an earlier review already.
    .moment = this should be a moment in UTC, such as 2026-06-14T12:00:00.000Z.
    .too-early = this is before there was a Pendulum.
    .before = this is earlier than what has to come before it.
    .to-come = this is still to come.
    .overlap = this overlaps with { $other }, and neither says that it is meant (“overlap_confirmed”).
    .edition = this doesn’t fit: editions are counted from 1, one after the other, and all but the first are corrections of something that was sent.
    .original = this has to be the id of a sent review that stands earlier in the file and is no correction itself.
    .other-review = a correction has the questionnaire, the track and the times of what it corrects.
    .two-open = an earlier review of the same questionnaire is unfinished too, and there can be only one.
    .no-review = this has to be the id of a sent review that stands in the file and is no correction.
    .no-question = No question to the history looks like this.
    .no-move = the result of that review has no such move.
    .undecided = this belongs to a decision to do something or to leave it.
    .not-given = this isn’t a result as Pendulum gives them.

## The text for people

data-text =
    .title = Everything in your account
    .of = Of { $email }, taken along on { $day }.
    .since = The account was created on { $day }.
    .review = { $title }, { $day }
    .open = Unfinished.
    .correction = Corrected on { $day }.
    .correction-open = A correction that is not finished.
    .rests-on = As of { $month }, by the rules in version { $version }.

## Deleting

delete =
    .lost = What you lose
    .take-along = Take everything along first
    .backups = Backups that whoever runs this server has made before keep it, until they are thrown away.
    .gone = It is gone from the database and its files.
    .going = It is gone from the database. What is left of it in the database’s files is overwritten within { $minutes } minutes, or a little later if the database is busy.
account-delete =
    .title = Delete the account
    .about = All of it goes, for good: timeline, goals, reviews, and every way in.
    .link = Delete the account
    .lead = The account of { $email } and all that is in it goes for good. Nobody can bring it back.
    .ways = Your password, passkeys and recovery codes; the address of your calendar; mail to you that is still to be sent.
    .sessions = { $count ->
        [one] You are signed out here.
       *[other] You are signed out in all { $count } browsers.
    }
    .submit = Delete it for good
account-deleted =
    .title = Your account is gone
    .lead = Everything that was in it is deleted, and you are signed out everywhere.
    .again = The address is free: you could sign up with it anew, with an empty account.
    .home = Go to the start
delete-review =
    .title = Delete this review
    .link = Delete this review
    .lead = “{ $title }”, from { $day }. It goes for good; nobody can bring it back.
    .lead-open = “{ $title }”, begun on { $day } and not finished. It goes for good; nobody can bring it back.
    .answers = { $count ->
        [one] One answer
       *[other] { $count } answers
    }, { $words ->
        [0] none in your own words
        [one] one in your own words
       *[other] { $words } in your own words
    }.
    .result = The result, and the timeline and goals it rested on. Your present timeline and goals stay.
    .editions = { $count ->
        [one] One other version of it, corrected or to be corrected.
       *[other] { $count } other versions of it, corrected or to be corrected.
    }
    .submit = Delete it for good
    .done = The review is deleted.
delete-correction =
    .title = Throw this correction away
    .link = Throw this correction away
    .lead = What you changed in it goes. Your review from { $day } stays as it is.
    .submit = Throw it away
    .back = Go on with it

## Correcting

correction =
    .title = This review
    .lead = Was an answer not what you meant? You can change it and send the review again, with the timeline and the goals of that time. This version stays for you to read.
    .begin = Correct an answer
    .go-on = Go on with your correction
    .no-questionnaire = It can’t be corrected at present, since this server doesn’t have its questionnaire.
    .earlier = Earlier versions:
    .first = As first sent on { $day }
    .between = As corrected on { $day }
    .corrected = You corrected this version on { $day }. It no longer counts in lists and trends.
    .to-newest = See the newest version
    .is-one = Corrected on { $day }.
    .newer = You corrected this review since. This is its newest version.
    .dropped = The correction is thrown away. Your review is as it was.
    .under-way = You are correcting your review from { $day }. Until you send the correction, nothing changes.
    .nothing-changed = Nothing is changed yet. Change an answer first, or throw the correction away.
    .unfinished = You began to correct a review.
    .tag = Corrected
    .tag-open = Correction, unfinished
    .open-lead = Go on with it, or throw it away
check-correction =
    .lead = Change what you like. Then send it: it takes the place of the review you are correcting.
    .submit = Send the correction
    .after = The result is worked out anew by today’s rules, for the month of the review, from the timeline and the goals kept with it. The version from before stays for you to read.
