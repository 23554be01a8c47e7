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

note =
    .title = A note
    .all = Your notes
    .lead = Beside “{ $title }” of { $day }, for you alone.
    .words = Your note
    .hint = What was going on then? Leave it empty to take the note away.
    .save = Save
    .review = The review itself

earlier =
    .link = Your answers to this over time
    .title = One question over time
    .lead = Answered { $count ->
        [one] once
       *[other] { $count } times
    } so far, the latest first.
    .back = All answers of this review
    .asked = Asked then: { $text }
