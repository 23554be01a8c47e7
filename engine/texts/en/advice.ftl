### What a result says around its archetypes and moves: what leads it, what it makes of several, what to bear in mind with a
### move, where answers pull apart, what would change it, and the two results that advise nothing.
###
### Clauses come from facts.ftl: they start small and end without a full stop. Months ($month, $decide) are month-name texts.

## How clauses are joined to sentences. $first, $second and $third are clauses; the program makes the first letter large.

say-two = { $first }, and { $second }
say-three = { $first }, { $second }, and { $third }
say-but = { $first }, but { $second }
say-but-sentence = But { $clauses }.
say-sentence = { $clauses }.
say-against = On the other hand, { $clauses }.
say-spared = You may not need this on the way to the role itself: { $clauses }.
say-pulls-high = you feel drawn to { $list }
say-pulls-strong = you feel strongly drawn to { $list }
say-pulls-only = you feel only somewhat drawn to { $list }
say-pulls-low = you feel drawn away from { $list }
say-pulls-strong-low = you feel strongly drawn away from { $list }
say-pulls-two = { $first } and to { $second }
say-pulls-two-low = { $first } and from { $second }
say-quote = “{ $words }”

## The lead: one sentence, then a short paragraph.

lead-faint = No picture fits you closely; one comes near.
lead-none = One thing is worth a thought: { $do }.
lead-none-two = Two things are worth a thought: { $do }; or { $other }.
lead-nothing = We see nothing that speaks for a change just now.
lead-held-only = What would fit you best is out of reach for now.
lead-change-none = Nothing needs to change.
lead-not-enough = We don’t know enough about you yet.
lead-tired = You sound tired, and that comes first.
lead-near = The picture that comes near is “{ $name }”.
lead-first = What we would think about first: { $do }.
lead-first-tired = Once you have had some rest, this is what we would think about: { $do }.
lead-two = Two moves have about as much to be said for them: { $do }; or { $other }.
lead-held = Something stands in the way of what would fit best, “{ $move }”. { $blocked }

## No rule speaks for anything: after what we saw.

silent = None of our rules speaks for any move here. That doesn’t mean that nothing matters; it means that your own sense is a better guide just now than our advice.
    .comfort = To enjoy work that teaches you little is pleasant for a good while. Ask yourself now and then whether it is what you want, or only what is easy.
    .next = If there is something that you wish for, say it in your goals, however small: with a wish we can often tell more. Otherwise do a short check-in in a month, and look again in { $six }.

own-near = For the next two or three years, you wish:
own-far = Further ahead, you see:
own-after = Read the rest with this in mind. Where it doesn’t serve what you wrote, go by your own words.

## How sure. [ours]: the lines between the words are only wording.

sure-all =
    .high = How sure: quite sure, as far as a questionnaire can be.
    .middle = How sure: fairly sure. More answers would sharpen it.
    .low = How sure: not very. Many answers are missing.
sure-move =
    .high = Quite sure: your answers leave little open here.
    .middle = Fairly sure: some of what matters here was left open.
    .low = Not very sure: much of what matters here was left open.

## Archetypes: why this one, why not its neighbours, and what several of them come to.

fit-trace = Only a trace of this shows, so take it lightly.
fit-figures = The figures behind it
near = Close, but not quite
    .lead = These situations are neighbours of yours. Each shares something with what you told us, and something speaks against it.
    .one = Not quite, since { $clauses }.
    .two = Nor this: { $clauses }.
    .three = And not this either, since { $clauses }.

together-early-manager-novice-second-thoughts = You began managing early, and you are in your first years of it. If you see the tour through, keep a hand in the work all the while; if you can’t go on, nothing is lost, because going back now is as easy as it will ever be.
together-early-manager-temporary-return = You want a season of engineering, and your years before managing were few. That makes it the better plan: the same season that you long for also gives you the base that you skipped. Go sooner rather than later.
together-early-manager-reluctant-manager-converted = You like a role that came to you early. Say yes to it, and keep your technical side alive while you do; liking it is a reason to look after the ground it stands on.
together-early-manager-reluctant-manager-trapped = You came to managing early and you don’t like it. Both point the same way: back to engineering, and soon, because the way back is shorter now than it will be next year.
together-early-manager-seasoned-manager = You know the craft by now, and your engineering years before it were few. Before you reach for something wider, see whether your technical side would carry it; half a year of engineering serves both.
together-early-manager-aspiring-manager = You would like to manage, and the years of engineering that make it safe aren’t all there yet. Both count: if you wait, take on pieces of managing without the title, so that the time isn’t lost; if you begin, keep a hand in the work from the first day.
together-early-manager-executive-daydreamer = You rose early and far, and you miss the work that you had little time for. Going back takes more learning than it would take others, and it gives you what you didn’t get then.
together-novice-second-thoughts-temporary-return = You are new to managing, you like it more than not, and engineering calls. There is no need to choose today: see the first two years through, and agree on the season of engineering that comes after.
together-novice-second-thoughts-reluctant-manager-converted = Some of your answers say that you like it by now, and some that you want out. In the first two years both can be true in one week. Give it until your date to decide, and watch which of the two grows.
together-novice-second-thoughts-reluctant-manager-trapped = You are still fairly new to this, and you dislike it enough to be sure. We would weigh the second more as the months add up: if two years are close, decide; if they aren’t and you can’t go on, hand over well.
together-novice-second-thoughts-executive-daydreamer = You are new to managing at this height and you miss the work. Being new is hard in itself and passes; missing the work may not. Give it a date, and decide then which of the two it was.
together-temporary-return-reluctant-manager-converted = You like managing, more than you say, and you also want to build. Say the first aloud before you plan the second: it is easier to be asked back to a role that people know you want.
together-temporary-return-reluctant-manager-trapped = Parts of managing please you and parts wear you out, and you long for engineering. Go, for a stretch at first. Whether you come back to managing is a question that you can answer from there.
together-temporary-return-seasoned-manager = You know the craft, and you miss the work. A season of engineering is the better first step: it answers what you miss, and what you want to widen into will look clearer from there.
together-temporary-return-executive-daydreamer = You like leading and you long for the work. From your role, a return has to be a whole one to count, with months of daily building; and you can lead again after it.
together-reluctant-manager-converted-seasoned-manager = You have years of it behind you, you are good at it and you like it, and still it sounds like a burden when you tell of it. Make peace with the role first; what comes next is easier to ask for when people hear that you want it.
together-reluctant-manager-converted-executive-daydreamer = You like the role more than you say, and part of you misses building. Ask yourself which of the two the complaining is about: if it is only a habit, let it go; if it is the work that you miss, do something about that.
together-reluctant-manager-trapped-seasoned-manager = You can do this work well, and you don’t like it. Being good at something is no duty to go on with it: we would weigh what you dislike more than what you are able to do.
together-reluctant-manager-trapped-executive-daydreamer = You don’t like the role and you miss the work, which is one wish rather than two: leave, and leave for building. What holds you is the thing to look at first.

## Moves: labels, and a small word for what a move does to one’s options.

move-why = Why for you
move-notes = Bear in mind
move-sure = How sure
move-options =
    .title = What it does to your options
    .engineer = As an engineer
    .manager = As a manager
effect-widens = widens them
effect-keeps = keeps them
effect-narrows = narrows them
move-steps = First steps
move-talk = Whom to talk to
move-open = How to begin
move-again = When to look again
move-figures = Every fact, with its figure
move-rule = The rule behind this
move-source = Rests on:
move-for = For
move-against = Against
move-nothing-against = Nothing you told us.
move-instead = Inside that limit
moves = What you could do
    .lead = Best first. Rules of thumb advise; a strong pull of your own outweighs them.
    .others = Also worth a thought
    .none = No move stands out for now, and none has to.
    .trace = A trace of what you told us also speaks for { $list }, too little to advise it.
    .first = The one we would begin with
    .blocked = Set aside for now
    .blocked-lead = What binds you keeps these from you at present. That a limit sets a move aside is our own judgement; you know your situation better.

## What to bear in mind with a move. $decide: the month in which two years of managing are over (or three, if two are). A text for one move alone ends in the move's id;
## -bound: to those whom a visa or a place binds; -pressed: to those whom somebody presses to stay; -before: to those who haven't managed.

note-strong-pull = By a rule of thumb about time we would be slower to say this. You feel strongly drawn to it, and a strong pull outweighs a rule of thumb.
note-way-back-open = Going back to engineering is easy in the first two or three years of managing, and you are still within them.
note-way-back-narrows = By now the way back to engineering grows a little longer each year. It stays open; it asks for more practice than it once would have.
note-early-manager = You had fewer years of engineering than most before you began to manage, so fluency goes faster and the way back narrows sooner. We would take this more seriously for you than for others.
note-early-manager-before = You have fewer years of engineering behind you than most who begin to manage. Fluency that is young goes faster, and the way back narrows sooner, so we would take this more seriously for you than for others.
note-early-manager-wait-and-deepen = Those who begin to manage with few years of engineering tend to feel it later, in a search for either kind of job. These years are the cheapest insurance there is.
note-too-early-to-judge = In the first two years nearly everybody misjudges how they do as a manager, in both directions. For now, what others see is worth more than how it feels.
note-too-early-to-judge-clean-handover = Don’t take this as proof that you can’t manage: in the first two years nearly everybody misjudges that. It tells you that you can’t go on now, and that is enough.
note-month-24 = With a date to decide on, the months before it weigh less. We would take { $decide }.
note-overdue = After two or three years in one role, it is a good time to ask whether you want another round of it.
note-comfort = You like it and learn little by it. That is pleasant for a good while; make sure that it is what you want rather than what is easy.
note-held-by-pressure = Somebody leans on you to stay. That tells you what they need; what you do is still yours to choose.
note-held-by-pay = Pay is part of what holds you. Look up what the other role would really pay before you let it decide: sometimes the gap is small, and at some companies there is none.
note-held-by-control = Having a say is part of what holds you. Of all reasons to stay in a role that one dislikes, we find it the weakest: from an engineer’s chair you can show people what it is like to share decisions.
note-held-by-status = How the role looks to others is part of what holds you, as it is for most of us. Ask three people whose opinion you value; most of the judgement that we fear lives in our own heads.
note-fear-rust = You worry about being out of practice, or too old for it. Many do, and mostly without need: being out of practice passes within months.
note-fear-no-return = You worry that nobody would ask you to manage again. Good managers are hard to find, and those who worked with you will remember.
note-unsaid = Those who could help don’t know yet that you want something like this. Telling them is the cheapest part of it.
note-few-chances = There are few chances where you are, so this may ask for patience, or for another company.
note-few-chances-bound = There are few chances where you are, and leaving isn’t simple for you. So this may ask for patience, and for chances outside your own team: who else in the company has the work that you want?
note-few-chances-change-company = Few chances are a fact about the place, not about you.
note-real-chances = There are real chances around you now. They come and go, so it is worth asking soon.
note-offer-open = There is an offer on the table. You may ask for two weeks to think; nobody who means it well will mind.
note-team-doubts = The people it concerns seem to have doubts about you in that role. Ask them before you decide. And ask yourself whether the doubt is about what you do or about who you are; the second is unfair, and it happens.
note-power-unseen = You have looked little yet at how power works around you. It is easier to see from below than from above, so learn about it before you hold more of it.
note-few-to-lean-on = You carry most of this alone. Find one or two people to talk to before you begin; it makes all of it lighter.
note-few-to-lean-on-seek-support = Begin with one person. A circle can come later, or not at all.
note-tired-seek-support = Rest first. Most of what else this page says will keep for a month.
note-tired-clean-handover = You are tired, so take it in small pieces: have the one conversation first, and ask for help with the rest.
note-tired-soon = You want a change soon, and you are tired. Begin with one conversation, and rest before you decide anything that can’t be undone.
note-tired = You are tired, so go about this slowly. It will keep for a month.
note-money-first = Settle the pay before you say yes to anything, since you can’t do with less of it at present.
note-hours-first = Ask about the hours before you say yes, and say which of them belong to your family.
note-load-first = If this would add to your load, it can wait until you are better, or be done in a smaller way.
note-soon = You want a change soon. Begin with the conversation; it is the part that you can do this week.

## Answers that pull apart, each as something worth a look.

apart = Worth a second look
    .lead = Some of your answers pull in different directions. That is no mistake: it is often where the interesting question lies.
    .links = The answers behind it:
contradiction-joy-but-not-again = You enjoy the work, and you wouldn’t choose the role again. Both can be true: the days may be good and the price too high. What is the price?
contradiction-again-without-joy = You get little joy from the work, and you would choose the role again all the same. Is it these months that are hard, or is there something else in the role that you don’t want to miss?
contradiction-stay-and-go = You would like things to stay as they are, and you feel drawn to something else. Which of the two would you regret more in three years, if you didn’t have it?
contradiction-wish-without-commitment = You feel strongly drawn to managing, and you wouldn’t want to promise it two years. It takes about that long to stop feeling new at it. What would have to be true for you to promise?
contradiction-likes-what-repels = You feel strongly drawn away from managing people, and yet you enjoy it and would choose it again. Is it managing that you want to get away from, or this team, this company, this year?
contradiction-fluent-but-afraid = By your answers you could do hands-on engineering today, and you fear that you are too far out of practice. The fear may be older than the facts; one small task would tell.
contradiction-joy-without-energy = You enjoy the work, and it leaves you drained. Good work can be too much, too. What would you keep, if you could only do half of it?
contradiction-chosen-but-unwilling = Your timeline says that you chose this role, and your answers say that it was more or less decided for you. How would you tell the story of its beginning today?
contradiction-pushed-but-willing = Your timeline says that you were pushed into this role, and your answers say that you took it of your own will. Perhaps it became yours on the way; if so, since when?
contradiction-committed-without-joy = You could commit to two more years of a role that gives you little joy. What would you be staying for?

## The smallest change that would put another move first. Clauses for each fact: .more and .less in facts.ftl.

change =
    .title = What would change this
    .first-title = What would put another move first
    .one = If { $one }, “{ $move }” would come first.
    .two = If { $one } and if { $two }, “{ $move }” would come first.
    .this-one = This would come first if { $one }.
    .this-two = This would come first if { $one } and if { $two }.
    .none = We found no change of one or two facts that would put another move first.
    .away-more = you felt { $much } more drawn away from { $what }
    .away-less = you felt { $much } less drawn away from { $what }
    .this-none = We found no change of one or two facts that would put this first.
    .try = Try other changes yourself
    .little = a little
    .clearly = clearly
    .much = much
    .instead = { $clause } ({ $to } instead of { $from } of 100)
    .told = your answers showed that { $clause } ({ $to } of 100)
    .pull = { $clause } (“{ $to }” instead of “{ $from }”)
    .time = nothing else changed until { $month }

## Figures and where they begin to count.

figure =
    .score = { $value } of 100
    .from = counts from { $from } up
    .below = counts below { $from }
    .pull-from = counts from “{ $from }” on
    .for-track = counts for: { $list }
    .both = { $value }; { $counts }

## Nothing needs to change

steady =
    .again-title = When to look again
    .again = In { $month }, half a year from now, or earlier if something shifts.
    .offer = There is an offer on the table. By your answers you may say no to it with a light heart.
    .decide = You reach two years in this role in { $month }, which is a good time to look around even where all is well.
    .what-changes = What would change this
    .fits = What else we see
    .moves = The other moves, should you be curious
    .reason = There are few better reasons to stay.

## Not enough known

unknown =
    .lead = With what we have, very different situations look the same, so we would rather advise nothing than guess. You are free to leave out whatever you like; then some things stay open.
    .title = What would help most
    .timeline = Your timeline: the roles you have had, as far back as matters.
    .timeline-link = Tell your timeline
    .goals = Your goals: what draws you, and what binds you.
    .goals-link = Say what draws you
    .answers = These answers, most useful first: { $list }.
    .answers-link = Begin a new review
    .all-answers = Your answers to the questions themselves: none of them could be scored yet.
    .seen = What you did tell us is kept, and stands with your answers.

## What could not be judged

open =
    .title = What we couldn’t judge
    .lead = Some answers are missing, so we can’t tell about these. What we would need to know stands beside each.
    .more = { $count ->
        [one] One more thing is open for the same reason.
       *[other] { $count } more things are open for the same reason.
    }

## The result as a whole

result =
    .title = Result
    .kicker = Review from { $day }
    .already = This review was sent before; here is its result.
    .fits = Where you are
    .fits-more = What else fits
    .fits-lead = Situations, not boxes. A person is more than a score.
    .answers = All your answers
    .answers-lead = Every answer behind this result, and what it moved.
    .what-if = What if something were different
    .what-if-link = Try other changes
    .link-answers = your answers
    .link-timeline = your timeline
    .link-goals = your goals
    .rules = Rules { $version }
    .rules-link = All rules, with every number and its source

## The same at a terminal

terminal =
    .head = As of { $month }, rules { $version }.
    .for = For
    .against = Against
