### Decisions on moves: deciding, the questions before it, the plan, what came of it, and how well expectations held.

## Choices. $move: what a move is called; $day: a day in words.

choice-consider = Consider it
    .what = Turn it over for a while. It stays on your list.
    .tag = considering
    .so-far = You have been considering this since { $day }.
    .past = { $day }: you were considering “{ $move }”
choice-accept = I’ll do it
    .what = Make it a plan, with first steps and a day to look back.
    .tag = accepted
    .so-far = You decided to do this on { $day }.
    .past = { $day }: you accepted “{ $move }”
    .journal = Your plan
    .expect = What will be different, and by when? You will see this again on the day you look back.
    .save = Make it my plan
choice-decline = Not for me
    .what = Leave it, and note what you expect instead.
    .tag = declined
    .so-far = You decided against this on { $day }.
    .past = { $day }: you declined “{ $move }”
    .journal = Your decision
    .expect = What do you expect to happen without it? You will see this again.
    .save = Decline it
choice-later = Not now
    .what = Put it off without a decision.
    .tag = put off
    .so-far = You put this off on { $day }.
    .past = { $day }: you put off “{ $move }”

## Deciding

decide =
    .title = A decision
    .back = The result of { $day }
    .ways = What do you make of it?
    .to-decision = What you wrote then
decide-choice-missing = Choose what you make of it.
decide-changed = This was decided in another tab meanwhile. Open this page anew to see how; what you typed is still here.
decide-expect = What do you expect?
    .missing = Say what you expect. A sentence is enough.
decide-sure = How sure are you?
    .option = { $score } percent sure
    .missing = Choose how sure you are.
decide-steps = First steps
    .hint = Change them to what you will really do. Leave out what you don’t need.
    .missing = Name at least one first step.
decide-step = Step { $n }
    .on = By when, for step { $n }
    .missing = Say what this day is for.
decide-end = Until which month
    .hint = What has an end is easier to begin, and easier to come back from.
    .missing = Agree with yourself on an end.
decide-sign = How you will know that it worked
    .hint = Something that you or others can see.
    .hint-open = Something that you or others can see, if you like.
    .missing = Say how you will know that it worked.
decide-review = Look back on
    .hint = On this day home asks you what happened.
    .hint-declined = If you like, home asks you on this day what happened.
    .missing = Choose a day to look back.
day-malformed = Enter a day, such as 2027-04-30.
day-past = Choose a time that lies ahead.
day-too-far = Choose a time within the next ten years.
field-day-shape = yyyy-mm-dd

## Before deciding: questions from one's own history. Each shows the data that raised it.

bias =
    .title = Before you decide
    .lead = Your own history raises this. Nothing here decides for you.
    .because = What raised it:
    .source = The kinds of question follow an essay on cognitive biases; when each is asked is our own judgement.
bias-status-quo = Is staying a choice this time, or a habit?
    .ask = You have declined this before, and enjoyed your work less since. What would have to be true for you to say yes?
bias-plan-continuation = Would you begin your present plan today?
    .ask = You are on your way with something else, and it has been harder since. If you had no plan yet, knowing what you know now, which would you choose?
bias-escalation = If these years weren’t yours, what would you choose?
    .ask = Years you have put in are spent either way. They are no reason for the next ones; only what lies ahead is.
bias-dread = Does the dread weigh more than the delight?
    .ask = You are drawn to this and afraid of it. Which of the two would you regret having followed, in five years?
bias-ostrich = Did you look away for a while?
    .ask = After a low point you took no look at yourself for long. What might you not have wanted to see, and is it still there?
bias-surrogation = Is it the work you want, or its name?
    .ask = Standing matters to you, and the work itself draws you less. Picture an ordinary Tuesday in that role: would you want it without the title?
bias-discounting = Is it the move that is wrong, or only the moment?
    .ask = You have put this off more than once. What is near always looks larger: what would you advise a friend who told you this?
bias-avoidance = Was it the move that was bad, or that one time?
    .ask = It turned out badly once. A sound choice can go wrong: what would be different now, and what did that time teach you?
bias-data =
    .scored = { $day }: { $name } { $score } of 100
    .now = In this review: { $name } { $score } of 100
    .pull = In your goals then: { $name }, { $words }
    .managing = You had managed for { $span } in all
    .unseen = After { $day }: no look for { $span }

## The writing coach: it asks after phrases that say less than they seem to.

coach =
    .title = Could you say this more exactly?
    .whom = What exactly wasn’t working, and for whom?
    .tried = What was tried first, and what came of it?
    .yours = Which part of it was yours?
    .knew = How did you know?
    .free = It is a thought, no more. Your words stay as they are.
coach-silos = You write of silos. Between whom did what not get across?
coach-culture = You write of the culture. What did people do, or not do, that you mean by it?
coach-toxic = You write of something toxic. What happened, to whom, and how often?
coach-politics = You write of politics. Who wanted what, and how did it come out?
coach-communication = You write of communication. Which words were missing, from whom, at which moment?

## One decision

decision =
    .saved = Saved. Home will ask you on the day you chose.
    .told = Saved. It stands beside what you expected.
    .result = The result it rests on
    .all = All your decisions
    .expected = Expectation and outcome
    .prediction = What you expected
    .outcome = What happened, told on { $day }
    .plan = The plan
    .by = by { $day }
    .happened = What happened?
    .tell = Save what happened
    .tell-now = Tell it now
    .tell-again = Tell it differently
    .change = Change it
    .anew = Decide anew
    .delete = Delete this decision
    .delete-hint = Deciding anew takes away what you told of the outcome. Deleting takes away the plan and your words for good.
decision-choose = Choose one of these.
decision-came = Did what you expected come about?
decision-felt = Was it good for you?
decision-words = In your own words
    .hint = What surprised you? What would you tell yourself of back then?
came-yes = It came as you expected.
came-partly = Some of it came as you expected.
came-no = It came otherwise.
felt-good = It was good for you.
    .past = { $day }: “{ $move }”, which turned out well
felt-mixed = It was good in part.
    .past = { $day }: “{ $move }”, which turned out well in part
felt-bad = It wasn’t good for you.
    .past = { $day }: “{ $move }”, which turned out badly

## All decisions

decisions =
    .title = Your decisions
    .lead = What you decided on the moves you were shown, what is under way, and what came of it.
    .deleted = The decision is deleted.
    .empty = No decisions yet
    .empty-lead = Under each result of “Where am I?” you can decide what to make of its moves.
    .to-reviews = Your reviews
    .under-way = Under way
    .others = Considered, put off and declined
    .look-again = look back on { $day }
    .due = time to look back
    .held = How your expectations held
    .came = { $score } percent came about, of { $count }
    .beside = What you expected beside what happened
    .when = Decided
    .move = Move
    .outcome = What happened
    .percent = { $score } percent
leaning =
    .too-few = Too few to say anything about how sure you tend to be. Each one more helps.
    .too-sure = So far you were surer than what came about. Next time, name what could come otherwise.
    .too-doubtful = So far more came about than you trusted. Your judgement is better than you thought.
    .fair = So far you were about as sure as you were right.

## On a result, and on home

decided =
    .title = What will you do?
    .lead = Decide on a move when you are ready. Before you accept or decline one, you see what in your own history is worth a second thought.
    .saved = Saved.
home-plans = Your plans
    .due = Time to look back
    .ask = On { $day } you decided on “{ $move }”. What happened?
    .tell = Tell what happened

## Deleting a review

delete-decided = What you decided on its moves ({ $count }), with plans and what came of them, and the note beside it.
