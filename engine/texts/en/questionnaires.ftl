### Questionnaires: the list of them, answering in one's own words, and results that are figures.

## The list

questionnaires =
    .title = Questionnaires
    .lead = Each looks at one thing. Take whichever is of use to you, whenever it is; none of them needs another.
    .none-yet = You haven’t taken any yet. “Where am I?” is a good one to begin with: it is the one that leads to advice.
    .no-timeline = First, your timeline
    .no-timeline-lead = What you are asked depends on what you do. Two minutes are enough, and then you can begin with any of these.
    .own = From your organisation
    .minutes = { $count ->
        [one] about a minute
       *[other] about { $count } minutes
    }
    .questions = { $count ->
        [one] one question
       *[other] { $count } questions
    }
    .questions-more = { $count ->
        [one] one question or a few more
       *[other] { $count } questions or a few more
    }
    .start = Start
    .again = Take it again
    .go-on = Go on
    .stranded = You began an earlier version that this server doesn’t have any more, so it can’t be gone on with here. Starting anew deletes the answers that you gave there.
    .anew = Start anew
    .which = : { $title }
    .last = Result from { $day }
questionnaires-meant = For you now
    .lead = For everyone, and for the work you do at present.
questionnaires-others = For other kinds of work
    .lead = Meant for people in other roles. You may take them too: questions that can’t apply to you are left out.
questionnaires-own = From your organisation
    .lead = Whoever runs this server has added these. They work like the others, and their results are shown to you alone.

## Results in figures

figures =
    .title = Result
    .kicker = { $title } · { $day }
    .lead = “{ $high }” stands highest, “{ $low }” lowest.
    .lead-even = All of it lies close together.
    .lead-sinking = Something is going down; it deserves a look.
    .lead-one = One thing could be told: “{ $title }”.
    .lead-nothing = Too little was answered to tell you anything yet.
    .rests-on = { $count ->
        [one] This rests on one answer of yours. It is a note on what you said, not a mark.
       *[other] This rests on { $count } answers of yours. They are notes on what you said, not marks.
    }
    .each = Figure by figure
    .each-lead = Each from 0 to 100, as you answered. Neither end is a mark.
    .behind = { $count ->
        [one] The answer behind it
       *[other] The { $count } answers behind it
    }
    .questions-behind = { $count ->
        [one] The question behind it
       *[other] The { $count } questions behind it
    }
    .of-asked = { $count } of { $total } questions answered
    .in-rules = What advice rests on it
    .none-answered = { $count ->
        [one] its one question has no answer that counts.
       *[other] none of its { $count } questions has an answer that counts.
    }
    .unsaid = What we couldn’t tell
    .unsaid-lead = What has no answer is left open. It is never taken for the middle.
    .own-words = In your own words
    .own-words-lead = As you wrote it. Nothing of it is scored.
    .source = About this questionnaire: { $source }
    .glance = At a glance
    .glance-none = Nothing at present.
glance-goes-along = Strong, and goes with you
    .lead = You would have it at another employer too.
glance-stays = Serves this employer alone
    .lead = It would stay behind if you left.
glance-little-yet = Had little of your time
    .lead = Nobody does all of these. Choose one, if any.
ready-years =
    .title = Your years
    .engineering = Engineering so far
    .few = Under five years. Rules of thumb ask for five at the least and seven if you can: what you know fades while you manage, and more of it lasts longer. It is no bar, and a reason to weigh.
    .between = Between five and seven years. That will do; with seven, more of what you know lasts while you manage.
    .enough = Seven years or more. That is plenty to stand on.
    .source = From your timeline. The two marks stand for five and seven years [archetypes, hiring].
sinking =
    .title = Something is going down
    .since-last = { $title }: { $points } points lower than last time.
    .in-a-row = { $title }: a little lower each time, { $count } times in a row.
    .text = One low patch needs no explanation. If you’d like to know what it is about, or it has been going on for a while, take the longer look: about ten minutes, with what might be worth considering. And tell someone you trust how it is going.
    .look = Look at where you are
trend =
    .title = How it moves
    .lead = Your last { $count }, since { $day }. The lines mark 0 and 100.
    .mixed = The questions changed in between, so a step may be theirs and not yours.
    .table = All of it in a table
    .day = Day
    .none = –
    .now = { $score } now; lowest { $least }, highest { $most }
    .not-now = not answered this time; lowest { $least }, highest { $most }
since =
    .title = Since last time
    .lead = Compared with
    .versions = The questions changed in between, from version { $from } to version { $to }: this rests on those that were asked both times.
    .parted = Where not everything was answered both times, it says on how much it rests.
    .nothing-common = No question was answered both times, so there is nothing to compare.
    .still-all = All of it is about where it was.
    .still = { $count ->
        [one] One figure is about where it was
       *[other] { $count } figures are about where they were
    }
    .higher = { $to }, { $points } higher than { $from }
    .lower = { $to }, { $points } lower than { $from }
    .same = { $to }, as before
    .part = From { $count } of { $total } questions.
    .only-then = Asked only then: { $list }.
    .only-now = Asked only now: { $list }.
