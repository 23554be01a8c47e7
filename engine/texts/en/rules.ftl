### The reference of the rules: the page /rules and docs/RULES.md.
###
### The names of situations, moves, facts and limits stand in archetypes.ftl, moves.ftl and facts.ftl.
### $fact, $what, $sign, $move, $limit and the like are words with a link; every other value is a text or a number.

rules-link = The rules
rules =
    .title = The rules
    .lead = Every result comes from the rules on this page, and from nothing else. Here they are as the program reads them: what each looks at, how much each answer counts, and where it comes from. Follow any link to see what is behind a word, and back.
    .version = These are the rules of version { $version }. A result that you already have keeps the rules of its day.
    .contents = On this page
    .entries = { $count ->
        [one] One entry
       *[other] All { $count }
    }
    .back = Back to the contents

## How to read a rule

rules-reading =
    .title = How to read a rule
rules-reading-edges =
    .title = Soft edges
    .text = Nothing here switches on or off at one point. A condition begins to count at one value and counts in full at another, and between the two it counts in part: halfway between, it counts half. So one answer a little higher or lower never decides anything by itself.
rules-reading-figures =
    .title = Figures
    .text = Your answers give figures from 0 to 100. Time is counted in whole months, up to the month of your review. What draws you has five levels. How true a condition is, and how much a sign counts, is given in percent; what a rule scores is given in points, from 0 to 100.
rules-reading-lists =
    .title = Lists of conditions
    .text = A rule may be made of several conditions, and each of those of others.
    .all = “All of these” is as true as the least true of them.
    .any = “Any of these” is as true as the truest of them.
    .sum = “Signs added up” gives each sign its share: one that is half true adds half of its share. The sum stays between 0 and 100 percent.
    .not = “Not” turns a condition round: it is as true as that condition is false.
rules-reading-score =
    .title = How a score comes about
    .text = Four steps, the same for every rule:
    .open = The rule is open as far as all that it needs is true, and as far as nothing is known to be true that rules it out.
    .worth = It starts from some points. What speaks for it adds points and what speaks against it takes points away, each as far as it is true. The sum stays between 0 and 100 points.
    .share = For some moves that sum then counts a little less than in full. So where two fit equally well, the one that says more precisely what to do goes first. These shares are our own judgement [ours].
    .both = It scores as much of that sum as the rule is open: where the sum is 80 points and the rule is half open, it scores 40.
rules-reading-floor =
    .title = What is too little
    .text = A situation of up to { $archetype } points and a move of up to { $move } points say too little to be shown. What is above is spread out from 0 again, so that nothing appears with a jump. Where these lines lie is our own judgement [ours].
rules-reading-quiet =
    .title = What isn’t shown as a reason
    .text = Some conditions go without saying, or only put one move before another. They weigh like any other, but no result gives them to you as a reason. Here they are marked so.
rules-reading-missing =
    .title = Answers you leave out
    .text = A missing answer is never taken as one in the middle. It supports nothing and rules nothing out. Every rule is therefore read three times: as it stands with what you told us, at the lowest that your missing answers could make it, and at the highest. A pull that you leave open counts as neither towards nor away.
rules-reading-order =
    .title = The order of moves
    .text = Moves go by their points, the highest first, and those that a limit sets aside go last. Where two have the same, they stand in the order of this page. If your health sets a limit, getting some support comes first or second, whatever else fits.
rules-reading-ours =
    .title = Whose judgement this is
    .text = The thoughts come from public essays on working as an engineer and as a manager, named with every rule. The essays give few numbers: seven years of engineering before managing and five at the least, two to three years for a tour of managing, half a year or more for a stretch of engineering, and the two or three years after which it is time to look around. Every other number here, where an edge lies and how much a sign counts, is our own judgement [ours], as is each rule marked so among its sources.

## The parts of a rule

rules-rule =
    .needs = Needs
    .needs-many = All of these; the rule is open as far as the least true of them.
    .needs-nothing = Nothing in particular: it is open to everyone.
    .rules-out = Ruled out by
    .rules-out-many = Any of these, as far as it is known to be true.
    .base = Starts from
    .points = { $points ->
        [one] { $points } point
       *[other] { $points } points
    } of 100
    .supports = Speaks for it
    .supports-many = Each adds its points as far as it is true.
    .against = Speaks against it
    .against-many = Each takes its points away as far as it is true.
    .most = At the most
    .most-points = { $points } points of 100, once the first { $floor } are taken as too little.
    .most-of = { $points } points of 100: the sum counts { $share } percent, and the first { $floor } points are taken as too little.
    .blocked = Set aside by
    .blocked-by = { $count ->
        [one] { $limits }: with this among your limits, it goes last.
       *[other] { $limits }: with one of these among your limits, it goes last.
    }
    .dear = Made dear by
    .dear-by = { $limit }: { $burden }, so { $share } percent of its points count.
    .sources = Sources
    .holds = True as far as
rules-weight = up to { $weight } points: { $what }
rules-burden =
    .pay = it may mean less pay
    .hours = it asks for more hours, or other ones
    .load = it asks for strength
rules-effect =
    .title = Your options after it
    .sources = Sources: { $sources }
rules-effect-engineer =
    .widens = As an engineer you have more of them.
    .keeps = As an engineer they stay as they are.
    .narrows = As an engineer you have fewer, or they are harder to come by.
rules-effect-manager =
    .widens = As a manager you have more of them.
    .keeps = As a manager they stay as they are.
    .narrows = As a manager you have fewer, or they are harder to come by.

## Conditions

rules-edge-score-up = { $fact }: begins to count above { $from } and counts in full at { $to }, out of 100
rules-edge-score-down = { $fact }: begins to count below { $from } and counts in full at { $to }, out of 100
rules-edge-time-up = { $fact }: begins to count above { $from } and counts in full at { $to }
rules-edge-time-none = { $fact }: begins to count below { $from } and counts in full where there is none
rules-edge-time-down = { $fact }: begins to count below { $from } and counts in full at { $to }
rules-or-up = { $value } or more
rules-or-down = { $value } or less
rules-pull = { $fact }: counts { $levels }
rules-pull-part = { $share } percent at { $level }
rules-pull-full = in full at { $level }
rules-pull-from = in full from { $level } on
rules-pull-up-to = in full up to { $level }
rules-is = { $fact } is one of these: { $ids }
rules-is-only = { $fact }: { $ids }
rules-is-only-not = { $fact }: not { $ids }
rules-is-not = { $fact } is none of these: { $ids }
rules-offer-manager = a role managing people
rules-limit = among your limits: { $fact }
rules-limit-not = not among your limits: { $fact }
rules-all = all of these
rules-any = any of these
rules-not-all = not all of these at once
rules-none = none of these
rules-not = not: { $what }
rules-sum = signs added up
rules-sum-over = signs added up; together they begin to count above { $from } percent and count in full at { $to } percent
rules-sign = { $weight } percent: { $what }
rules-over = this, which begins to count where it is more than { $from } percent true, and counts in full at { $to } percent
rules-matches = how well { $archetype } fits
rules-quiet = not shown as a reason

## Situations, moves, shared signs

rules-situations =
    .title = Situations
    .lead = Situations that many people in this field find themselves in. Several may fit you, or none. Where a situation has two sides, only the one that fits better is shown.
rules-moves =
    .title = Moves
    .lead = What you could do next. A result shows the moves that something speaks for.
rules-signs =
    .title = Signs that several rules share
    .lead = Some conditions come up again and again. Each is spelt out here once; the rules above name it.

sign-likes-managing =
    .name = You like managing
    .meaning = You enjoy it and would choose it again. Being in two minds about both isn’t liking it.
sign-dislikes-managing =
    .name = You dislike managing
    .meaning = You neither enjoy it nor would choose it again. One of the two alone says little.
sign-wants-out =
    .name = You want out of the role
    .meaning = Little joy, no wish to choose it again, and what else points away from the role you have.
sign-cannot-commit =
    .name = You can’t give the role more time
    .meaning = You say so, your health sets a limit, or you dread the role and your answer is no.
sign-eager-to-manage =
    .name = You are eager to manage
    .meaning = A strong pull towards managing people is enough; a mild one counts together with commitment.
sign-not-ready-for-people =
    .name = Something to learn before managing
    .meaning = The team has doubts, or how power works around you goes unseen.
sign-rusty =
    .name = You are out of practice
    .meaning = You couldn’t easily do hands-on engineering today. Fearing to be out of practice is no sign of it.
sign-long-since-hands-on =
    .name = It is long since you worked hands-on
    .meaning = By your timeline, or by how unfamiliar the work has become.
sign-began-reluctantly =
    .name = It began with reluctance
    .meaning = You were pushed into the role, or it was hardly your own choice.
sign-held =
    .name = Something holds you in the role
    .meaning = Something other than joy: a boss, the pay, the say in decisions, the standing, or the fear of being out of practice.
sign-restless =
    .name = You are restless
    .meaning = Little joy, little to learn, or no wish to choose the role again.
sign-stuck-here =
    .name = You are stuck where you are
    .meaning = You don’t manage, and the work has nothing left to teach you, or there is neither joy nor a wish to go on.
sign-wishes-for-change =
    .name = You wish for something else
    .meaning = Something draws you that isn’t what you do now; a mild pull counts three quarters.
sign-strongly-wishes-for-change =
    .name = You strongly wish for something else
    .meaning = The same, where a mild pull counts only a third.
sign-tour-to-finish =
    .name = A first tour to finish
    .meaning = You are in the first two years of your first time of managing, and nothing we know of keeps you from seeing it through.

rules-use =
    .title = Used by
    .situations = Situations: { $links }
    .moves = Moves: { $links }
    .notes = Notes on moves: { $links }
    .contradictions = Answers that pull apart: { $links }
    .signs = Other shared signs: { $links }
    .through = As part of { $sign }
    .nowhere = No rule weighs it.
    .by-limit = No rule weighs it; the limit does what it does to moves by itself.

## Limits

rules-limits =
    .title = Limits
    .lead = What binds you, whatever you wish. A limit sets some moves aside, or makes some dear: then only a part of their points counts.
    .limit = Limit
    .blocks = Sets aside
    .dear = Makes dear
    .instead = Inside the limit
    .named = { $limit }. { $meaning }
    .nothing = Nothing
    .counts = { $share } percent of their points count: { $moves }
    .health = { $support } comes first or second. Nothing is closed to you.
    .open = Nothing is closed to you: what is dear only has to be worth more.
    .ours = What a limit sets aside and what it makes dear is our own judgement [ours]; you know your situation better.

## Notes and answers that pull apart

rules-notes =
    .title = Notes on moves
    .lead = What a result may add to a move. A note is given where its condition is at least { $share } percent true, and no move carries more than { $most }. They stand here in the order of their weight, and that order is our own judgement [ours].
    .moves = About
    .every = Every move
    .on = May carry
    .when = Given where
    .yours = …
rules-note-load-first = Health first
rules-note-money-first = Money first
rules-note-hours-first = Hours first
rules-note-strong-pull = A strong pull
rules-note-soon = A change soon
rules-note-team-doubts = Doubts in the team
rules-note-power-unseen = Power unseen
rules-note-early-manager = An early start
rules-note-held-by-pressure = Held by pressure
rules-note-held-by-control = Held by having a say
rules-note-held-by-status = Held by standing
rules-note-held-by-pay = Held by pay
rules-note-fear-rust = Afraid of being out of practice
rules-note-fear-no-return = Afraid of not being asked again
rules-note-month-24 = The end of the second year
rules-note-too-early-to-judge = Too early to judge
rules-note-way-back-narrows = The way back gets longer
rules-note-way-back-open = The way back is open
rules-note-comfort = Comfort without learning
rules-note-overdue = Past the usual round
rules-note-offer-open = An open offer
rules-note-unsaid = Not said yet
rules-note-few-chances = Few chances
rules-note-real-chances = Real chances
rules-note-tired = Tired
rules-note-few-to-lean-on = Few to lean on
rules-contradictions =
    .title = Answers that pull apart
    .lead = Two things you said may not go together. That is no fault: people are of two minds. A result names such a pair as worth a second look where both are at least { $share } percent true; that line is our own judgement [ours].
    .only = Only where
    .one-role = your present role is the one that your stretch of managing began with.
rules-contradiction-joy-but-not-again = Enjoying it, and not choosing it again
rules-contradiction-again-without-joy = Choosing it again, without joy
rules-contradiction-stay-and-go = Wanting to stay, and to go
rules-contradiction-wish-without-commitment = A wish without commitment
rules-contradiction-likes-what-repels = Liking what you want away from
rules-contradiction-fluent-but-afraid = In practice, and afraid of not being
rules-contradiction-joy-without-energy = Joy without energy
rules-contradiction-chosen-but-unwilling = Chosen, and not of your own will
rules-contradiction-pushed-but-willing = Pushed, and of your own will
rules-contradiction-committed-without-joy = Committed without joy

## What else a result says

rules-result =
    .title = What else a result says
rules-result-sure =
    .title = How sure
    .text = How sure a result is follows from two things: how much you told of what matters for someone in your kind of work, and how much your missing answers leave open. How sure it is of one move is what your missing answers leave of it. What matters how much is our own judgement [ours].
rules-result-unjudged =
    .title = What couldn’t be judged
    .text = Where your missing answers could lift a situation or a move by { $points } points or more above what is shown, the result says that it couldn’t judge this, and names the answers that would tell. Where that line lies is our own judgement [ours].
rules-result-enough =
    .title = Too little known
    .text = Where a result is less than { $sure } percent sure and no situation reaches { $points } points, it says that too little is known to rely on, and what would help most. These lines are our own judgement [ours].
rules-result-well =
    .title = Nothing needs to change
    .text = Where staying comes first of all moves that are open, no move that changes something reaches { $points } points, getting some support stays below { $support } points, you feel no urgency, and no answers about how you are pull apart, the result says that nothing needs to change. These lines are our own judgement [ours].
rules-result-tired =
    .title = A word of care
    .text = Where { $energy } is at { $points } of 100 or below, the result says so before anything else, and keeps the rest short; where your health sets a limit it says a word too. It is no diagnosis. Where that line lies is our own judgement [ours].
rules-result-near =
    .title = Why not its neighbours
    .text = Some situations are easily taken for one another. Beside what fits, a result names the neighbours that don’t, up to three, with the facts against each. Which are neighbours is our own judgement [ours].
rules-result-change =
    .title = What would change it
    .text = The program tries what would happen if one fact or two were otherwise: any answer but how freely you took the role, any pull, any limit, an offer that comes or goes, or up to two years passing in your role. For each move that would then come first it keeps the smallest change. Nothing of this is written down beforehand: the same rules decide. How large a change counts is our own judgement [ours].

## Facts

rules-facts =
    .title = Facts
    .lead = All that rules look at: what each fact means, where it comes from, and which rules use it.
    .answers = From your answers
    .pulls = From your goals
    .time = From your timeline
    .limits = What binds you
    .from = Comes from
    .from-nowhere = No questionnaire asks about it yet.
    .from-answers = What you answer in { $questionnaires }
    .from-goals = What you say draws you, in five levels: { $levels }. One that you leave open counts as neither.
    .from-offer = What you say is on the table in your goals: { $offers }
    .from-urgency = How urgent a change feels, as you say in your goals: { $levels }
    .from-limit = What you name in your goals as binding you. What it does: { $limit }
    .items = { $count ->
        [one] The one question behind it
       *[other] The { $count } questions behind it
    }
    .in = { $questionnaire }, version { $version }
    .weight = counts { $weight } percent
    .reversed = reversed: a high answer gives a low figure
    .asked-on = asked of: { $tracks }
    .not-asked-on = not asked of: { $tracks }
    .asked-after = asked after certain answers only
    .way = { $name }: { $hint }
rules-counted-engineering-months = Your timeline: all months as an engineer or a tech lead, up to the month of the review. Where two roles overlap, the time counts once.
rules-counted-current-role-months = Your timeline: the months since your present role began, up to the month of the review. Between roles there are none.
rules-counted-management-stint-months = Your timeline: the months in management roles since other work last came between. Moving from one management role to another doesn’t interrupt it; a break doesn’t either, and adds nothing. That breaks don’t interrupt it is our own judgement [ours].
rules-counted-management-months = Your timeline: all months in management roles, up to the month of the review. Where two roles overlap, the time counts once.
rules-counted-earlier-management-months = Your timeline: all months in management roles, without those of the present stretch.
rules-counted-since-hands-on-months = Your timeline: the months since your last role with at least 30 percent of hands-on work ended, none while you are in one. An engineer or tech lead who gave no share counts as hands-on; for other roles without one, we don’t know. Where that line lies is our own judgement [ours].
rules-counted-track = Your timeline: the kind of work of your present role, one of these.
rules-counted-entry = Your timeline: how your present stretch of managing began, or your present role if you don’t manage.

## Questionnaires and sources

rules-questionnaires =
    .title = Questionnaires
    .lead = Where the figures from your answers come from. An answer gives a figure from 0 to 100 by its place on the scale; a fact with several questions is their average, each with its weight. “Doesn’t apply” and “rather not say” are left out of it.
    .about = About
    .version = Version { $version }; about { $minutes } minutes, { $count ->
        [one] one question
       *[other] { $count } questions
    } in all, of which you see those that are for you.
    .own = This questionnaire belongs to your organisation.
rules-sources =
    .title = Sources
    .lead = Ten public essays on leading engineers, and two more by the same author that we know by their summaries only. We took thoughts and a few numbers from them; every sentence here is our own. Some stand behind rules, some behind questionnaires only, and some behind neither yet.
    .taken = What we take from it
rules-source-archetypes =
    .name = “Manager archetypes and career paths”
    .known = A public essay.
    .taken = The situations and most moves; two to three years for a tour of managing, half a year or more for a stretch of engineering, and looking around after two or three years in any one job. Also that a strong pull outweighs every rule of thumb.
rules-source-development =
    .name = “Career development for managers”
    .known = A public essay.
    .taken = What the practice of managing consists of, that a circle of peers comes first, and what a year inside a big company teaches.
rules-source-hiring =
    .name = “How to hire an engineering manager”
    .known = A public essay.
    .taken = Seven years of engineering before managing, five at the least; what to look at before saying yes; and what managing early costs later on.
rules-source-anxieties =
    .name = “The two fears of going back and forth”
    .known = Known to us by its summary only.
    .taken = The fear of never being asked again, the fear of being out of practice, and that going back is easy after two or three years and harder after five.
rules-source-cto-back =
    .name = “From CTO to engineer”
    .known = Known to us by its summary only.
    .taken = That the way back from far up is open, and how: hands-on every day, for six to nine months.
rules-source-ours =
    .name = our own judgement [ours]
    .known = What no essay says, and what we had to decide to make rules of thoughts. It is ours to defend, and to change when it proves wrong.
    .taken = Nearly every number on this page, what limits do, how sure a result is, and the rules marked so.
rules-source-supremacy =
    .name = On engineering-driven companies and engineering supremacy
    .known = A public essay.
rules-source-silos =
    .name = On what “breaking down silos” hides
    .known = A public essay.
rules-source-biases =
    .name = On deploys and cognitive biases
    .known = A public essay.
rules-source-ops =
    .name = On ops questions in interviews
    .known = A public essay.
rules-source-o11y-cost =
    .name = On what observability should cost
    .known = A public essay.
rules-source-dashboards =
    .name = On the trouble with static dashboards
    .known = A public essay.
rules-source-exit =
    .name = On exit interviews
    .known = A public essay.
