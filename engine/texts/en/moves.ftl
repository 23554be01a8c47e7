### The moves a person may consider, and what stands in their way.
###
### .name         what to do, short
### .do           the same as part of a sentence: “… first: spend a while in engineering”
### .what         what it is in practice
### .first        a first step for this week; .second and .third come after it
### .talk         whom to talk to
### .open         how to begin that conversation: something one could really say
### .again        when to look again; $one, $three, $six and $year are the months that many months (a year) from now, $decide the
###               month in which this round of managing is two years old (or three, if it is two already)
### .as-engineer  what it does to one’s options as an engineer; whether it widens, keeps or narrows them is told by the rules
### .as-manager   the same as a manager
### .source       what it rests on
###
### First steps, conversations and dates are our own suggestions throughout; `moves-ours` says so beneath the moves.

## Sources: public essays by short title

source-archetypes = “Manager archetypes and career paths”
source-development = “Career development for managers”
source-hiring = “How to hire an engineering manager”
source-anxieties = “The two fears of going back and forth”, which we know by its summary
source-cto-back = “From CTO to engineer”, which we know by its summary
source-ours = Our own judgement.

moves-ours = First steps, conversations and dates are our own suggestions.

## Moves between engineering and managing

move-swing-to-engineering =
    .name = Spend a while in engineering
    .do = make engineering your main work for half a year or more
    .what = Make engineering your main work for at least six months, and leave open what comes after. You stay someone who can manage.
    .first = Write down three pieces of engineering work that you would be glad to find on your desk, and which teams have such work.
    .second = Ask one of those teams what somebody who is out of practice could usefully do there in the first month.
    .third = Think about who could lead your team meanwhile, and what that person would have to learn first.
    .talk = Your own manager, with a question about timing rather than a decision; and someone who has made this change before you.
    .talk-pressed = Someone who has made this change before you, and someone with a say who doesn’t need you to stay, such as the lead of the team that you would join. Then tell your own manager what you intend, as news rather than as a request.
    .open = I’d like to do engineering again for a while. When would be a good time for that, seen from where you are?
    .again = Six months after you begin. If nothing has begun by { $three }, look again then.
    .as-engineer = Your hands and your judgement catch up with today’s tools, and the next search for such work gets easier.
    .as-manager = People go on thinking of you as someone who can lead, and teams trust a manager who has built something lately.
    .source = { source-archetypes }; { source-anxieties }

move-fixed-stint-and-return =
    .name = Agree on an engineering stint, then manage again
    .do = agree on a stretch of engineering with an end to it, and then manage again
    .what = Arrange a stretch of engineering with a start, an end and an understanding that you mean to manage again. Everyone knows what you want, so both doors stay open.
    .first = Draft the agreement in five lines: from when, until when, which team, who takes yours, and what happens at the end.
    .second = Show the draft to one person who has gone back and forth, and ask what it forgets.
    .third = Take it to your manager, and have the two of you write down what you agreed.
    .talk = Your own manager, and whoever would have a team to give you afterwards, so that the plan doesn’t rest on one memory.
    .talk-pressed = Whoever would have a team to give you afterwards, so that the plan doesn’t rest on one memory; then your own manager, with the plan in hand.
    .open = I like managing and I mean to go on with it. Before that, I’d like to build things again for a fixed time. Could we plan that together?
    .again = Two months before the agreed end. If there is no agreement by { $three }, look again then.
    .as-engineer = You come back with recent work to show, which is what the next interview asks about.
    .as-manager = You said that you will return, and good managers are hard to find; few forget it.
    .source = { source-archetypes }; { source-anxieties }

move-swap-seats =
    .name = Trade places with a curious engineer
    .do = trade places for a while with an engineer who is curious about managing
    .what = An engineer who wonders about managing takes your team for a while, and you take up engineering. Both of you find out what you wanted to know, and both can trade back.
    .first = Think of who has asked you what managing is like, and invite them to lunch.
    .second = Together, list what each of you would have to learn in the first month, and who could help.
    .third = Propose the trade to your manager with a date to begin and a date to talk it over, about half a year later.
    .talk = That engineer first, without any promise; then your manager, the two of you together.
    .open = You’ve asked me what this job is like. Would you want to try it for half a year, while I do yours?
    .again = After the first half year of the trade, together with the other person. If none has begun by { $three }, look again then.
    .as-engineer = Half a year of real work brings back most of what has faded.
    .as-manager = You know the team from the inside when you return, and you have helped someone into managing.
    .source = { source-archetypes }

move-return-from-executive =
    .name = Come back to building
    .do = join a team and build things again, every day
    .what = Join a team and write software every day for six to nine months before you take on anything wider. Support work or the backlog is a good way in: real, bounded, and kind to someone who is learning again.
    .first = Set aside two evenings or one morning to build something small from end to end with today’s tools, and notice how it feels.
    .second = Work out what the change would cost in pay, with figures, and what you would have to tell at home.
    .third = Find a team whose lead you respect, and ask what they would want a new engineer to start on.
    .talk = Someone who left a role like yours for engineering, and the lead of a team that you would like to work for.
    .open = I’d like to build things again, and I’d start where it helps you most. What would you give me in the first month?
    .again = After six months of daily building. If you haven’t begun by { $six }, ask yourself what you are waiting for.
    .as-engineer = After such a stretch you can choose among teams, and you bring a view of the whole that few engineers have.
    .as-manager = The title goes, the experience stays; those who did this were asked to lead again when they wanted to.
    .source = { source-archetypes }; { source-cto-back }

move-leave-management =
    .name = Leave managing
    .do = leave managing, and see to the one thing that holds you in it
    .what = Go, and as far as you know today, for good. You have given it enough time to know, and you need nobody’s permission to choose other work.
    .first = Write down what holds you, pick the one thing that weighs most, and find out what it would really cost; for pay, that is one look at what engineers of your experience earn.
    .second = Choose a date, a few months away, and tell it to one person who will ask you about it.
    .third = Tell your manager that you have decided, when you would like to hand over, and what you would like to do next.
    .talk = Someone you trust outside your reporting line first; then your manager, with what you have decided and by when.
    .open = I’ve decided to leave managing. I’d like to hand the team over well, by about this date, and I’d like your help with that.
    .again = In { $three }, and ask only whether you have set the date.
    .as-engineer = Every month back at the work makes the next one easier; a few years of managing are no stain.
    .as-manager = You could come back to it, though that gets harder with the years, and it isn’t what you are after now.
    .source = { source-archetypes }

move-clean-handover =
    .name = Hand the team over, soon and well
    .do = hand the team over soon, and do it well
    .what = Find the team its next manager, pass on what each person is glad for you to pass on, and go. Leaving early is hard on a team; a clear and kind ending is much less so.
    .first = Write one page on what your team needs over the next three months, and who could lead it.
    .second = Tell your manager that you can’t go on, and agree on a day for the handover.
    .third = Tell the team yourself, then each person alone, and ask what they would like their next manager to know.
    .talk = Your manager, this week. Your team should hear it from you, early, and with a date.
    .open = This role isn’t one I can go on with, and I’d rather say so now than later. Can we plan a good handover?
    .again = When the handover is done and you have had a month of other work, by { $six } at the latest.
    .as-engineer = You were close to the work until lately; from here on you get closer again.
    .as-manager = An early end leaves a question that you will be asked later, and a good handover is a good answer to it.
    .source = { source-archetypes }

## Moves within managing

move-finish-the-tour =
    .name = See this tour through
    .do = see this tour through, with other people’s feedback and a date to decide
    .what = Keep the role until you have two to three years of it, ask others how you do, and fix a date on which you decide. For about that long, nobody judges themselves well at something new.
    .first = Put a date into your calendar on which you decide. We would take { $decide }, when { $rounds ->
        [2] two
        [3] three
       *[other] { $rounds }
    } years are over.
    .second = Ask two people who report to you what one thing would help them most, and do it.
    .third = Ask your manager and an experienced manager elsewhere what they see you getting better at, and write it down.
    .talk = Your manager, and an experienced manager outside your company, about what they can see and you can’t.
    .open = I’m not sure yet that this job is for me, and I want to give it a fair try. What do you see me getting better at, and what not?
    .again = In { $three }; and then decide in { $decide }, or on the date that you set.
    .as-engineer = For the first two or three years the way back stays easy; a small task off the critical path helps it along.
    .as-manager = A whole tour is what the next employer looks for, and you will know rather than guess.
    .source = { source-archetypes }. Deciding at month 24 is our own judgement.

move-own-the-role =
    .name = Say yes to the role you have
    .do = say yes to the role you have, and let the complaining go
    .what = Tell people that you like managing, and drop the complaints that have become a habit. The work stays the same; what your team hears changes.
    .first = For one week, notice each time you complain about the role to someone who reports to you, and leave it out the next time.
    .second = Write down three moments of the last month that you wouldn’t have wanted to miss.
    .third = When somebody next asks how it goes, tell them one of the three.
    .talk = Your team or your closest colleague: tell them in one sentence that you want to be here.
    .open = You’ve heard me grumble about this job. The truth is that I like it, and that I’m glad to work with you.
    .again = In { $three }.
    .as-engineer = Nothing changes here; what you know of the work today stays as it is.
    .as-manager = People ask those who want the role, and you can help others grow in it once you speak well of it.
    .source = { source-archetypes }

move-deepen-the-craft =
    .name = Grow as a manager where you are
    .do = stay, and get better at managing on purpose
    .what = Stay, and get better at it on purpose. Begin with a small circle of fellow managers with whom you can speak in confidence, and with the hard conversations, since avoiding those does harm fastest.
    .first = Name the conversation that you have been putting off, and hold it this week.
    .second = Ask two or three managers whom you trust to meet every other week, and agree that nothing leaves the room.
    .third = Ask each person who reports to you what they would like more of from you, and pick one thing.
    .talk = Two or three managers whom you trust, best from other companies.
    .open = I’d like a few people to think aloud with about managing, in confidence. Would you meet every other week, for three months at first?
    .again = In { $six }.
    .as-engineer = Nothing changes here for now, as long as you keep a small hand in.
    .as-manager = What you learn this way goes with you wherever you lead next.
    .source = { source-development }

move-guard-credibility =
    .name = Keep your technical credibility alive
    .do = keep your technical credibility alive, on purpose and in small amounts
    .what = Stay in touch with the work on purpose: read and review changes, take part in on-call, own a small task that nobody waits for. Stay off the critical path.
    .first = Pick one small task that your team would like done some day, and give it two hours this week.
    .second = Put two hours a week into your calendar for it, and let your team know what they are for.
    .third = Read one change a day that someone on your team has written, and ask a question about it.
    .talk = The most experienced engineer on your team.
    .open = I don’t want to lose touch with what you do all day. Which reviews would teach me most, and what could I take that nobody waits for?
    .again = In { $three }; count the weeks in which you kept it up.
    .as-engineer = Your fluency stays about where it is, and the way back stays open.
    .as-manager = Your team’s trust in your judgement keeps pace, and so do your chances in the next search.
    .source = { source-archetypes }; { source-hiring }

move-widen-scope =
    .name = Widen what you look after
    .do = take on something beyond the team that you know
    .what = Take on something beyond the team you know: another field, a role halfway to product, several teams, or a part of your team that gets a manager of its own.
    .first = List three problems just outside your team that nobody looks after, and pick the one that you would enjoy.
    .second = Ask the people who have that problem what they would want from someone who took it on.
    .third = Find out who on your team would enjoy taking over a part of your present work.
    .talk = The person your manager reports to, with your manager’s knowledge.
    .open = There is something next to my team that nobody looks after, and I’d like to. How would you go about it in my place?
    .again = In { $three }; if nothing has opened by then, look outside.
    .again-bound = In { $three }; if nothing has opened by then, ask who else in the company might have something.
    .as-engineer = Your days move further from the work itself, and the way back to it gets longer.
    .as-manager = You will have led something other than the one team you know, which opens more roles than years do.
    .source = { source-archetypes }

move-manage-managers =
    .name = Lead managers
    .do = look for a role leading managers
    .what = Look after teams through those who manage them. It is work of a different kind: being good at leading one team, or enjoying it, doesn’t tell you whether you will like this. Openings are few, and partly luck.
    .first = Ask a manager of managers to tell you what last week was made of, day by day.
    .second = Let a senior person on your team lead a part of it, and practise helping rather than doing.
    .third = Say to those who would have such a role to give that you would like to be considered.
    .talk = Those who would have such a role to give; plainly, and before there is an opening.
    .open = When a role leading managers comes up, I’d like you to think of me. What would you want to see from me before that?
    .again = In { $six }, or as soon as a reorganisation is announced.
    .as-engineer = You will be further from the work, and the way back takes longer from there.
    .as-manager = Roles of this kind mostly go to those who have had one.
    .source = { source-archetypes }

move-big-company-tour =
    .name = Learn for a year inside a big company
    .do = spend about a year inside a large or fast-growing company, to learn how managing is done there
    .what = Work for about a year in a large or fast-growing company to see how managing is done where it has been practised for long. You will keep some of its habits and know why you drop the others.
    .first = Ask two people who work in such companies what their first month as a manager there looked like.
    .second = Write down the three things about managing that you most want to see done well.
    .third = Name five companies that do those things, and find one person in each who would talk to you.
    .talk = A manager who has worked in both kinds of company, about what travelled with them.
    .open = You’ve managed in a large company and in a small one. What did you learn there that you couldn’t have learned here?
    .again = In { $three }, and then after a year inside.
    .as-engineer = You see engineering at another size, from the side; your own hands stay as they are.
    .as-manager = You learn what others take for granted, and it counts in any search after.
    .source = { source-development }

## Towards managing

move-manager-tour =
    .name = Take the manager role for two to three years
    .do = take a manager role for two to three years
    .what = Say yes to managing for a whole tour, not for a trial of a few months. It is a new profession, and feeling new at it for a long while is part of it.
    .first = Ask the people you would manage, one by one, how they would feel about it, and listen most to those who are seldom asked.
    .second = Ask your future manager what they would help you with in the first year, and who else could.
    .third = Decide now when you will decide again, about two years in, and choose one engineering task to keep until then.
    .talk = The person who would be your manager, and the people who would be your team.
    .open = I’d like to lead this team, and I’d be new at it for a good while. What would you need from me, and what could I count on from you?
    .again = After six months in the role; and decide nothing before two years unless you must.
    .as-engineer = Your fluency will fade a little while you learn this; after one tour, the way back is still easy.
    .as-manager = A whole tour makes you a manager in other people’s eyes too.
    .source = { source-archetypes }; { source-hiring }

move-practise-without-title =
    .name = Practise managing without the title
    .do = try out real pieces of managing, without the title
    .what = Take on real pieces of it: run the hiring for one role from start to finish, look after an intern, help rework the job ladder, stand in for a manager on leave.
    .first = Ask one manager which part of their work they would be glad to share for three months.
    .second = Take one piece that has an end, such as the hiring for one role, and see it through.
    .third = Afterwards, ask three people what you are missing, and ask in a way that lets them say it.
    .talk = A manager whom you would like to learn from.
    .open = I’d like to manage one day. Is there a piece of your work that I could take off you for three months? And what do you think I’m missing?
    .again = When one of these pieces is finished, or in { $six }.
    .as-engineer = You stay in engineering, and learn to see the work around the work.
    .as-manager = When a role opens, you can tell what you have done rather than what you would do.
    .source = { source-archetypes }; { source-hiring }

move-wait-and-deepen =
    .name = Not yet: more engineering first
    .do = stay in engineering a while longer, and go deep
    .what = Stay in engineering until you have at least five years of it, better seven, and use them to go deep. The years are hard to make up later, and managing will still be there.
    .first = Choose the hardest technical problem within your reach, and ask to work on it.
    .second = Find an engineer who knows much more than you do about it, and ask to work with them for a while.
    .third = Put a date in your calendar to ask yourself again whether you want to manage.
    .talk = Your manager. If there is an offer, thank them, and say “not yet” and roughly when.
    .open = I’m glad that you thought of me. Not yet: I want some more years of engineering first. What would make me ready in your eyes?
    .again = In { $year }, or when there is something to answer.
    .as-engineer = These are the years that later make you hard to pass over.
    .as-manager = You will begin later, and with a judgement that the engineers you lead respect.
    .source = { source-hiring }; { source-archetypes }

## Wherever you are

move-change-company =
    .name = Go where the chance is
    .do = look for a company that has the work you want
    .what = Find a company that has the work you want, and say so from the first call. Some wishes can’t be met where you are, however well you do.
    .first = Write down what the next role must have that this one can’t give, in one sentence, and show it to someone who knows you.
    .second = List five companies that grow or are large enough, and someone you know, or could know, in each.
    .third = In the first call, say that sentence, and ask how many such roles they filled last year, and from where.
    .talk = Former colleagues who work in growing companies, before any recruiter.
    .open = I’m looking for a place where this is possible: … How often does that happen where you are?
    .again = In { $three }.
    .as-engineer = A change made for the work you want leaves you with more to choose from.
    .as-manager = Where a company grows, roles appear that have nobody in them yet.
    .source = { source-archetypes }; { source-hiring }

move-say-it-aloud =
    .name = Say what you want, to those who can help
    .do = say what you want to the people who can help
    .what = Tell the people with some say in it what you hope for, and ask for their advice. They can’t think of you for something that they don’t know you want.
    .first = Finish the sentence “In two years I’d like to …” and say it to one person this week.
    .second = Ask that person who else should know, and what they would do in your place.
    .third = Say it to your manager, and ask what would have to happen first.
    .third-pressed = Say it to your manager too, as something that you have thought through, and leave the answer for another day.
    .talk = Your manager, then one person with more influence than your manager has.
    .talk-pressed = Someone with influence who doesn’t need you to stay where you are; your manager after that.
    .open = There is something that I’d like to be doing in two years, and I’d like your advice on how to get there.
    .again = In { $one }; check whether you have said it.
    .as-engineer = Whatever you want, more people can help with it.
    .as-manager = The same holds here: people give roles to those they know to want them.
    .source = { source-archetypes }

move-stay-and-enjoy =
    .name = Stay, and enjoy it
    .do = stay where you are, and enjoy it
    .what = Keep the role as it is. Work that one enjoys and learns from is reason enough to stay.
    .first = Note down what makes these months good, so that you will recognise it when it goes missing.
    .second = Tell the people who make it good that they do.
    .third = Put a look around into your calendar for { $six }, and think no more of it until then.
    .talk = Your manager; it helps them to know that you are well where you are.
    .open = I wanted to tell you that this is going well for me, and what makes it so.
    .again = In { $six }.
    .as-engineer = You keep what you have.
    .as-manager = You keep what you have.
    .source = { source-ours } It leans on { source-archetypes }.

move-seek-support =
    .name = Get some support
    .do = find people to lean on, and some rest
    .what = Find people to lean on, such as peers in the same work, a coach, a therapist or a doctor, and find some rest. It goes with any other move and makes most of them easier.
    .first = Tell one person whom you trust how you really are.
    .second = Take one thing off your plate this week, and let it stay off.
    .third = Make one appointment: with a doctor, a therapist, a coach, or a friend who listens.
    .talk = Someone whose help is theirs to give freely: a friend, a professional, a peer outside your company.
    .open = I’m not doing so well, and I don’t need a solution. Could you listen for half an hour?
    .again = In { $one }, or any day that you like.
    .as-engineer = Nothing closes while you look after yourself.
    .as-manager = Nothing closes here either; people with some rest decide better.
    .source = { source-development }; how we place it is our own judgement.

## Constraints

constraint-visa =
    .name = A visa
    .meaning = Your right to stay or to work is tied to your employer.
constraint-family =
    .name = Family
    .meaning = People at home need your time, and hours matter.
constraint-health =
    .name = Health
    .meaning = Your health comes first for now.
constraint-place =
    .name = Place
    .meaning = You can’t or don’t want to move house.
constraint-money =
    .name = Money
    .meaning = You can’t do with less pay at present.
constraint-company-freeze =
    .name = A freeze at the company
    .meaning = No hiring, no new roles and no promotions where you work.

# Shown with a move that a constraint blocks. The value says what holds it; .tag is the short form; .instead is what can be done inside the limit.
blocked-visa = Your visa ties you to your employer, so we set this move aside for now.
    .tag = Held by your visa
    .instead = Look for the nearest thing to it where you work now. And ask an immigration adviser what a change would really mean: it is sometimes less than people fear, and only they can say.
blocked-place = This often means moving, and you want to stay where you live, so we set it aside for now.
    .tag = Held by where you live
    .instead = If the same role can be had remotely or nearby, it isn’t blocked at all. Look there first.
blocked-company-freeze = Your company isn’t opening new roles, so this can’t happen there for now.
    .tag = Held by the freeze
    .instead = Do parts of it without the title, tell those who decide that you would like it, and ask when the freeze will be looked at again. If nobody knows, another company may be the shorter way.
    .instead-bound = Do parts of it without the title, tell those who decide that you would like it, and ask when the freeze will be looked at again.

# Shown where a result speaks of exhaustion, or where health binds. Kind, no diagnosis, not medical advice.
exhaustion-note =
    .title = Before anything else
    .text = Several of your answers tell of little energy. Tired people are no worse at their work and no weaker than others; they have often carried a lot for a long while. If you can, put off the large decisions until you have had some rest.
    .help = If rest doesn’t help, or if sleep, mood or health suffer, talk to a doctor or a therapist; your company may offer counselling, and you may always go elsewhere. If you think of harming yourself, call your local emergency number or a crisis line now.
    .limits = This comes from a questionnaire about work. It is no diagnosis and not medical advice.
health-note =
    .title = Your health comes first
    .text = You told us that your health binds you at present, so support comes before whatever adds to your load. Roles can wait; most of what you could do will still be there in half a year.
    .help = For anything about your health itself, please ask a doctor or a therapist, and someone close to you.
    .limits = We don’t know what it is and won’t ask. This is no diagnosis and not medical advice.
