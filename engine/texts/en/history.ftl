### The history: figures over time, notes, and earlier answers.

history =
    .title = Over time
    .lead = How you have been, from all your reviews and check-ins, on the roles you had. Every point opens its review.
    .empty = Nothing to look back on yet
    .empty-lead = Your first review or check-in is the first point here.
    .measures = What to show
    .by = Put apart by
    .show = Show
    .years = Years
    .all-years = All years
    .nothing-then = There is no review in that year.
    .pictures = In pictures
    .pictures-lead = The lines mark 0, 50 and 100. Where you took no look for half a year, the line breaks. A bar at a point spans the lowest and the highest of several.
    .picture = { $name } over time
    .point = { $day }: { $score } of 100, { $title }
    .several = { $name }: { $score } on average of { $count }, from { $least } to { $most }
    .quarter = Quarter { $n } of { $year }
    .spread = { $score } on average, lowest { $least }, highest { $most }, of { $count }
    .none = not asked in this time
    .none-short = –
    .from-to = ({ $least } to { $most })
    .no-role = no role
    .roles = Roles, as the strip below each picture shows them
    .apart = Apart: { $name }
    .apart-lead = The average of each, with the lowest and the highest.
    .looks = Reviews
    .figures = In figures
    .figures-lead = The latest first. Each opens its review, its answers, and a note of your own.
    .by-year = The average of each year, with the lowest and the highest. A year opens its reviews.
    .year = Year
    .when = Day
    .questionnaire = Questionnaire
    .role = Role
    .answers = Answers
    .note = Change the note
    .add-note = Add a note
    .link = Over time
history-by-track = Kind of work
history-by-role = Role
history-by-questionnaire = Questionnaire

## Questions: views in words. $list: what is looked at; $text: one of the ways below.

view-words = { $list }: { $text }?
    .in-year = { $list } in { $year }: { $text }?
view-how = how did it go
view-how-track = how did it go in each kind of work
view-how-role = how did it go under each role
view-how-questionnaire = how did each questionnaire see it
views =
    .title = Your questions
    .lead = What you keep here opens with one press. What you haven’t opened for a month can go.
    .keep = Keep this question
    .full = You keep { $most } questions, which is the most. Let one go first.
    .drop = Let it go
    .stale = Not opened since { $day }. Do you still need it?
    .more = Questions you could ask

note =
    .title = A note
    .all = Your notes
    .lead = Beside “{ $title }” of { $day }, for you alone.
    .words = Your note
    .hint = What was going on then? Leave it empty to take the note away.
    .save = Save
    .review = The review itself

earlier =
    .title = One question over time
    .lead = Answered { $count ->
        [one] once
       *[other] { $count } times
    } so far, the latest first.
    .back = All answers of this review
    .asked = Asked then: { $text }

## Two reviews side by side

compare =
    .title = Two reviews side by side
    .lead = What changed between them, which answers did it, and what that means for the advice.
    .gone = One of these two isn’t here any more, or can’t be compared. Choose another.
    .same = These are the same review. Choose two that differ.
    .one = { $title }, { $day }
    .first = One review
    .second = The other
    .show = Compare
    .link = Compare two reviews
    .figures = What changed
    .figures-lead = What moved most comes first. Figures are worked out from the questions answered both times.
    .across-lead = These two ask different questions: a step may be theirs and not yours.
    .nothing-common = These two have no question in common, so their figures can’t be compared.
    .measure = What
    .moved = Moved by
    .still = the same
    .common = from { $count } of { $total } questions
    .answers = Which answers did it
    .answers-same = All answers are the same.
    .answers-none = No question was asked both times.
    .from-to = { $from } → { $to }
    .feeds = Counts towards: { $list }
    .you = What you changed
    .you-lead = Both reviews under today’s rules ({ $version }), so that only you make the difference.
    .rules = What the rules changed
    .rules-same = Nothing: the older review was given under today’s rules ({ $version }).
    .rules-lead = The review of { $day } as it was given then (rules { $version }), and under today’s rules.
    .fit = What fits best: { $from } → { $to }
    .fit-same = What fits best is the same: { $name }
    .moves-same = The moves stand in the same order.
    .place = place { $n }
    .no-place = not on the list
    .raises = moves it up
    .lowers = moves it down
    .not-before = this didn’t stand out before
    .no-more = this stands out no more
    .weighs-more = as before, and it counts more for it now
    .weighs-less = as before, and it counts less for it now
    .before = before as well: { $clause }
