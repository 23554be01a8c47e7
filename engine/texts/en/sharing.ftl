### Career chats: pairs, what is shown to the other one, and links for somebody without an account.

## Pairs. $other: what the other one is called.

chats =
    .tab = Talks
    .title = Career chats
    .lead = Once or twice a year, a talk about where you want to go, with the person you report to or with those who report to you. What you have here stays yours: nothing shows to the other one until you share it, part by part.
    .with = With whom
    .none = Nobody so far. Invite somebody below, or open the link that they sent you.
    .invited = Open invitations
    .invitation-report = As the one who reports, made on { $day }
    .invitation-manager = As the one who is reported to, made on { $day }
    .invitation-ends = works until { $day }
    .invitation-over = expired
    .take-back = Take it back
    .taken-back = The invitation no longer works.
    .shown = What you share
    .nothing-shown = You share nothing.
    .share-link = Share with somebody who has no account
    .share-link-hint = A mentor or a coach reads it by a link. It has an end, and you can withdraw it.
    .ended = That pair has ended, and everything shared within it with it.
    .deleted = It is gone, with the record of who read it.
    .last-talk = Last talk: { $day }
    .no-talk = No talk so far
    .guide = A guide to print, for a talk without accounts
    .link = Career chats
    .home = A talk once or twice a year, on your terms.
home-talks =
    .today = today
    .owed = A talk is due with: { $list }.
chats-side-report = You report to { $other }.
chats-side-manager = { $other } reports to you.
chats-invite =
    .title = Invite somebody
    .lead = They open a link once, within two weeks, and see what you two can and can’t see before they accept. A pair is between two people, whatever they belong to.
    .side = What are you to them?
    .report = I report to them
    .manager = They report to me
    .name = Your name, as they will see it
    .email = Their e-mail address
    .email-hint = We mail them the link. Left empty, you get the link to hand over yourself.
    .submit = Make the invitation
    .made = Here is the invitation. Hand this link to the one person it is for; it is shown this once, and works once, until { $day }.
    .mailed = The invitation is on its way. The link in it works once, until { $day }.
    .link = The link
    .copy = Copy the address of this link, or read it out.
chats-name =
    .missing = Enter the name that they will see.
    .long = Use at most { $most } characters, on one line.
chats-side-missing = Choose what you are to them.
chats-too-many = You have { $most } invitations that wait. Take one back, or wait until one expires.

## Accepting

invitation =
    .title = An invitation
    .lead-report = { $other } reports to you and would like to talk about careers once or twice a year.
    .lead-manager = { $other } is who you report to, and would like to talk about careers once or twice a year.
    .see = What { $other } will see
    .see-name = Your name, as you enter it below.
    .see-parts = What you choose to share, part by part, until the end you set. You see it first, exactly as they will.
    .not-see = What { $other } won’t see
    .not-answers = Your answers, results, goals and timeline, unless you share them.
    .not-taken = Whether you have taken anything at all: what you don’t share looks the same as what isn’t there.
    .not-email = Your e-mail address.
    .both = The same holds the other way round. Each of you ends this at any time, at once, and whoever comes next begins anew.
    .name = Your name, as { $other } will see it
    .submit = Accept
    .own = This is your own invitation. Hand the link to the person it is for.
    .over = This invitation doesn’t work
    .over-lead = It may have been used, taken back, or expired. If you accepted it yourself, you find the pair among your career chats. Otherwise ask for another one.
    .to-chats = To your career chats

## One pair

pair =
    .accepted = You are a pair now. Nothing shows until one of you shares it.
    .saved = It is saved.
    .shows = What { $other } shares with you
    .shows-nothing = Nothing at the moment. That says nothing of what { $other } has here or does here. The way to learn more is to talk: ask when it suits, and listen.
    .you-show = What you share with { $other }
    .share = Choose what to share
    .sees = What each of you can see
    .sees-text = You see what { $other } shares with you, and { $other } what you share. Each time one of you reads it, that is on record for whoever it belongs to. Nothing else shows: not whether there is anything, not an address, no counts.
    .end = End this pair
    .end-text = It ends at once. Neither of you sees anything of the other any more, and { $other } isn’t asked. What was read can’t be unread.
    .end-submit = End it now

## Talks

talks =
    .title = Talks
    .lead = The talks of your pairs, and what you noted for yourself.
    .none = No talks so far.
    .deleted = Your note is gone.
talk =
    .with = A talk with { $other }
    .pair = What { $other } and you share
    .ask = To ask each time
    .saved = It is saved.
    .saved-both = It is saved. Both of you changed the same passage meanwhile, so both versions stand there now, one after the other. Make one of them together.
    .over = You and { $other } are no pair any more. What both noted is yours to read and to take along, and { $other } doesn’t see it any more.
    .over-tag = this pair has ended
talk-day = Day of a talk
    .hint = Past or to come.
    .add = Add the talk
    .missing = Enter a day, such as 2026-06-12.
talk-action = What you two agreed
    .none = Nothing so far.
    .what = What will be done?
    .who = Who does it?
    .due = By when
    .due-hint = What isn’t done comes back in the next talk.
    .add = Add it
    .done = It is done
    .open = It is still open
    .is-done = done
    .missing = Say what will be done, in at most { $most } characters.
    .nobody = Choose who does it.
talk-notes = Notes of both
    .label = What you both want to keep
    .hint = { $other } reads and edits this as well. If you both write at once, nothing of either gets lost. Leave an empty line between two thoughts.
    .save = Save for both
    .long = Use at most { $most } characters.
talk-own = Your own notes
    .label = For you alone
    .hint = Nobody else ever reads this. It stays yours when the pair ends.
    .save = Save for yourself
    .delete = Delete this note

## Choosing what to share

share =
    .title = Choose what to share
    .lead = With { $other }. Nothing is ticked for you. You see exactly what they will see before anything is shared.
    .lead-link = With whoever has the link. Nothing is ticked for you. You see exactly what they will see before anything is shared.
    .nobody = There is nobody to share with yet.
    .nothing = You have nothing to share yet: no timeline, no goals, and no finished review.
    .whom = With whom?
    .parts = What
    .days = For how many days
    .days-hint = Then it ends by itself. You can withdraw it before.
    .later = When you take later reviews
    .stays = It stays as it is today
    .stays-hint = What you correct or take later doesn’t show.
    .follows = It goes along with later reviews
    .follows-hint = The parts you tick show as they are each time they are read. You won’t be asked again.
    .look = See what they will see
    .preview = This is what they will see
    .preview-lead = Exactly this, and nothing beside it.
    .changed = Something changed since you looked. This is what they will see now.
    .label = For whom is it?
    .label-hint = For yourself, to tell your links apart. They don’t see it.
    .passphrase = Passphrase
    .passphrase-hint = Whoever opens the link has to know it. Tell them by another way than the link.
    .give = Share this
    .again = Change the choice
    .too-many = You share { $most } things already. Withdraw one of them first.
    .gone = This pair has ended: nothing was shared.
    .link-made = This is the link. It is shown this once. Whoever has it can read what you share until { $day }.
share-group =
    .you = About you
    .result = Your last result
    .result-hint = Of the last review by “Where am I?”. A name says a lot: look at how it reads below before you share it.
    .measures = Single measures, and how they went
    .figures = Figures of “{ $name }”
    .answers = Answers to “{ $name }”, { $day }
    .answers-hint = What speaks of leaving, or of the person you report to, is left out of “all of them”. It shows only if you tick it by itself.
share-part =
    .archetypes = Archetypes that fit
    .archetypes-hint = All that your last result names, the second ones too.
    .goals-hint = Wishes in your words, pulls, offers, what binds you, and how urgent it is.
    .timeline-hint = All roles with their months.
    .move = A move: { $move }
    .plan = Your plan: { $move }
    .trend = { $name } over time
    .answers = Answers to “{ $name }”
    .lot = All of them, without what is marked
    .lot-hint = Without what speaks of leaving or of the person you report to, and without what you wrote in your own words.
    .sensitive = { $answer }. Speaks of leaving, or of the person you report to.
share-parts =
    .missing = Choose at least one part.
share-days =
    .fault = Enter a number of days from 1 to { $most }.

## What was shared. $day: when it was given; $end: when it ends.

shared =
    .stays = As it was on { $day }. It can be read until { $end }.
    .follows = Shared on { $day }, as it is now. It can be read until { $end }.
    .archetypes = Archetypes that fit, { $day }
    .spoken-to = Where it says “you”, it speaks to the person who shares this.
    .moves = Moves that person considers
    .figures = Figures
    .score = Of 100
    .answers = Answers to “{ $name }”, { $day }
    .title = Shared
    .given = It is shared. This is what they see.
    .with = With { $other }
    .with-gone = With somebody whose account is gone
    .link-for = By a link, for { $other }
    .until = Until { $day }
    .ended = Ended on { $day }
    .withdrawn = Withdrawn on { $day }
    .pair-over = Ended with the pair
    .now = What they see now
    .no-more = Nothing of it shows any more.
    .parts = What is in it
    .record = Who read it
    .unread = Nobody has read it.
    .times = { $count ->
        [one] Read once
       *[other] Read { $count } times
    }
    .at = { $day }, { $time } (UTC)
    .withdraw = Withdraw it
    .withdraw-text = From that moment it shows to nobody. What was read can’t be unread.
    .withdraw-submit = Withdraw it now
    .withdrawn-now = It is withdrawn and shows to nobody. What was read can’t be unread.
    .delete = Delete it from your record
    .delete-text = With the list of who read it.
    .delete-submit = Delete it
shared-link =
    .title = Shared with you
    .lead = Somebody shares something of their working life with you. They see that it was read, and when.
    .passphrase = Passphrase
    .open = Read it
    .wrong = Check the passphrase for a slip. It came by another way than the link.
    .over = Nothing to read here
    .over-lead = This link doesn’t lead to anything, or not any more. Ask the person who gave it to you.

## The privacy page

privacy-sharing =
    .title = Those you share with
    .text = What you share with the other one of a pair, or by a link, they can read until the end you set, until you withdraw it, or until one of you ends the pair; what was read can’t be unread. You see it first, exactly as they will, and each reading is on your record. Nobody can ask you here to share, and what you don’t share looks the same as what isn’t there. What both of you answer before a talk shows to either of you once both are there, and not before.

## The guide to print

guide =
    .tab = A talk
    .title = A talk about careers
    .lead = For two people, one of whom reports to the other, and neither of whom needs an account. Print it twice. Half an hour is enough, once or twice a year, and not in the week of a pay review.
    .before-report = Before, if you report
    .before-manager = Before, if you are reported to
    .together = In the talk
    .after = Afterwards
    .print = Your browser prints this page: both sides fit on two sheets.
    .notes = Notes
guide-before-report =
    .one = What did the last months give you, and what did they take?
    .two = Two years from now, what would a good week be made of?
    .three = Does managing people interest you, a little, a lot, or not at all? Each is a full answer, and may change.
    .four = What is missing for what you would like next: time, practice, a chance, somebody’s word?
    .five = What do you want to say, and what do you want to keep to yourself? You owe nobody the second.
guide-before-manager =
    .one = Ask when it suits them, and say that nothing has to be prepared or shown.
    .two = What do you know of their wishes from themselves, and what do you only assume?
    .three = Which chances will there really be here in the next year? Bring no others.
    .four = What would you tell of your own way, the doubtful parts too?
guide-together =
    .one = The one who reports begins, and the other one listens to the end.
    .two = Ask what would make the work here not worth it any more. Thank them for whatever comes, and don’t argue with it.
    .three = Ask each time whether managing is of interest. Engineering and managing count the same.
    .four = What is one thing each of you will do, and by when?
guide-after =
    .one = Write down what you agreed, both of you, in your own words. Notes of your own stay your own.
    .two = Put the next talk in the calendar: in six months, or in a year.
    .three = Begin the next one with what you agreed this time.
