### What if: a result as it would be were some things otherwise. Nothing of it is kept.

what-if =
    .title = What if
    .invite = Change your time in the role, an answer or what binds you, and see at once what would shift. Nothing of it is kept.
    .lead = Change something, and see what would shift. Nothing you try here is kept, and your result stays as it is.
    .back = Back to the result
    .older = Your result was given by rules { $version }. Here both sides follow today’s rules, { $to }, so this may differ a little from the page of the result.
    .result = What would shift
    .dials = What you could change
    .submit = Show what would shift
    .all = All that shifts
    .reset = Back to how it is

## One sentence on what the change does: above everything, and what a screen reader is told. $move and $other are moves, $name and
## $value archetypes.

what-if-said =
    .now = Now “{ $move }” comes first.
    .now-none = Now no move stands out.
    .now-calm = Now nothing needs to change.
    .now-little = Now there is too little to go on.
    .nothing = Nothing shifts: “{ $move }” still comes first.
    .nothing-none = Nothing shifts: no move stands out.
    .nothing-calm = Nothing shifts: there is still nothing that needs to change.
    .nothing-little = Nothing shifts: there is still too little to go on.
    .first = With this, “{ $move }” would come first instead of “{ $other }”.
    .first-new = With this, “{ $move }” would come first.
    .first-gone = With this, no move would stand out any more.
    .calm = With this, nothing would need to change.
    .stirred = With this, there would be something to think about, though “{ $move }” still comes first.
    .little = With this, we would know too little to advise anything.
    .enough = With this, there would be enough to go on, and “{ $move }” would come first.
    .enough-none = With this, there would be enough to go on, though no move would stand out.
    .fits = With this, “{ $name }” would fit you best instead of “{ $value }”.
    .fits-new = With this, “{ $name }” would fit you.
    .fits-gone = With this, no pattern would stand out any more.
    .rest = “{ $move }” still comes first; some of the rest shifts.
    .rest-none = Some of it shifts.

## The lists. $from is what it is now.

what-if-fits =
    .title = What fits
    .none = No pattern stands out.
    .degree = { $words }, { $score } of 100
    .was = was { $from }
    .new = new: it doesn’t fit now
    .gone = would no longer fit, was { $from } of 100
    .mark = The mark on a bar shows how it is now.
what-if-moves =
    .title = What you could do
    .none = No move stands out.
    .up = up from place { $from }
    .down = down from place { $from }
    .new = new here
    .held = was place { $from }
    .freed = no longer set aside
    .gone = would no longer stand out, was place { $from }
    .gone-held = would no longer stand out

## The form. $value is how it would be, $from how it is now.

what-if-form =
    .time = Time and offers
    .break = Time on this break
    .between = Time from now on
    .today = today
    .ahead = As if nothing else changed until { $month }.
    .later = As if it had begun in { $month }.
    .since = Since { $month }.
    .most = What weighs most with you
    .most-lead = What your result rests on most, the weightiest first.
    .most-missing = What would tell most, if we knew it.
    .pulls = What draws you
    .pulls-more = What else draws you
    .constraints = What binds you
    .going = How it goes
    .around = What you can do, and what is around you
    .holding = What may hold you
    .unknown = not known
    .suppose = Try an answer on “{ $name }”
    .changed = changed, was { $from }
    .changed-unknown = changed, was not known
    .changed-on = changed, isn’t so now
    .changed-off = changed, is so now
