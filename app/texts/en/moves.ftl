### The moves a person may consider, and what stands in their way.
###
### .name    what to do, short
### .what    what it is in practice
### .first   one first step for this week
### .talk    whom to talk to
### .again   when to look again
### .source  what it rests on
###
### First steps, conversations and dates are our own suggestions throughout; `moves-ours` says so beneath a list of moves.

## Sources: public essays by short title

source-archetypes = “Manager archetypes and career paths”
source-development = “Career development for managers”
source-hiring = “How to hire an engineering manager”
source-anxieties = “The two fears of going back and forth”, which we know by its summary
source-cto-back = “From CTO to engineer”, which we know by its summary
source-ours = Our own judgement.

moves-ours = First steps, whom to talk to and when to look again are our own suggestions.

## Moves between engineering and managing

move-swing-to-engineering =
    .name = Spend a while in engineering
    .what = Make engineering your main work for at least six months, and leave open what comes after. You stay someone who can manage.
    .first = Write down three pieces of engineering work that you would be glad to find on your desk, and which teams have such work.
    .talk = Talk to your own manager, with a question about timing rather than a decision, and to someone who has made this change before you.
    .again = Look again six months after you begin, or in three months if nothing has begun.
    .source = { source-archetypes }; { source-anxieties }

move-fixed-stint-and-return =
    .name = Agree on an engineering stint, then manage again
    .what = Arrange a stretch of engineering with a start, an end and an understanding that you mean to manage again. It keeps both doors open, because everyone knows what you want.
    .first = Draft the agreement in five lines: from when, until when, which team, who takes yours, and what happens at the end.
    .talk = Talk to your own manager and to whoever would have a team to give you afterwards, so that the plan doesn’t rest on one memory.
    .again = Look again two months before the agreed end.
    .source = { source-archetypes }; { source-anxieties }

move-swap-seats =
    .name = Trade places with a curious engineer
    .what = An engineer who wonders about managing takes your team for a while, and you take up engineering. Both of you learn what you wanted to know, and both can trade back.
    .first = Think of who has asked you what managing is like, and invite them to lunch.
    .talk = Talk to that engineer first, without any promise, and then together to your manager.
    .again = Look again after the first half year of the trade, together with the other person.
    .source = { source-archetypes }

move-return-from-executive =
    .name = Come back to building
    .what = Join a team and write software every day for six to nine months before you take on anything wider. Support work or the backlog is a good way in: real, bounded, and kind to someone who is learning again.
    .first = Set aside two evenings or one morning to build something small from end to end with today’s tools, and notice how it feels.
    .talk = Talk to someone who left a similar role for engineering, and to the lead of a team that you would like to work for.
    .again = Look again after six months of daily building.
    .source = { source-archetypes }; { source-cto-back }

move-leave-management =
    .name = Leave managing
    .what = Go, and as far as you know today, for good. You have given it years, and you need nobody’s permission to choose other work.
    .first = Write down what holds you, pick the one that weighs most, and find out what it would really cost; for pay, that is one look at what engineers of your experience earn.
    .talk = Talk to someone you trust outside your reporting line first, and then tell your manager what you have decided and by when.
    .again = Look again in three months, and ask only whether you have set the date.
    .source = { source-archetypes }

move-clean-handover =
    .name = Hand the team over, soon and well
    .what = Find the team its next manager, pass on what you know about each person with their consent, and go. An early leaving is hard on a team; a clear and kind one is much less so.
    .first = Write one page on what your team needs over the next three months, and who could lead it.
    .talk = Talk to your manager this week; your team should hear it from you, early, and with a date.
    .again = Look again when the handover is done and you have had a month of other work.
    .source = { source-archetypes }

## Moves within managing

move-finish-the-tour =
    .name = See this tour through
    .what = Keep the role until you have two to three years of it, ask others how you do, and fix a date on which you decide. Judging yourself is unreliable for about that long.
    .first = Put the date into your calendar, and ask two people who report to you what one thing would help them most.
    .talk = Talk to your manager and to an experienced manager elsewhere about what they see you getting better at.
    .again = Look again in three months, and decide on the date that you set.
    .source = { source-archetypes }. Deciding at month 24 is our own judgement.

move-own-the-role =
    .name = Say yes to the role you have
    .what = Tell people that you like managing, and drop the complaints that have become a habit. The work stays the same; what your team hears changes.
    .first = For one week, notice each time you complain about the role to someone who reports to you, and leave it out the next time.
    .talk = Talk to your team or your closest colleague, and tell them in one sentence that you want to be here.
    .again = Look again in three months.
    .source = { source-archetypes }

move-deepen-the-craft =
    .name = Grow as a manager where you are
    .what = Stay, and get better at it on purpose. Begin with a small circle of fellow managers with whom you can speak in confidence, and with the hard conversations, since avoiding those does harm fastest.
    .first = Name the conversation that you have been putting off, and hold it this week.
    .talk = Talk to two or three managers whom you trust, ideally from other companies, and propose to meet every other week.
    .again = Look again in six months.
    .source = { source-development }

move-guard-credibility =
    .name = Keep your technical credibility alive
    .what = Stay in touch with the work on purpose: read and review changes, take part in on-call, own a small task that nobody waits for. Stay off the critical path.
    .first = Pick one small task that your team would like done some day, and give it two hours this week.
    .talk = Ask the most experienced engineer on your team which reviews would teach you most.
    .again = Look again in three months, and count the weeks in which you kept it up.
    .source = { source-archetypes }; { source-hiring }

move-widen-scope =
    .name = Widen what you look after
    .what = Take on something beyond the team you know: another field, a role halfway to product, several teams, or a part of your team that gets a manager of its own.
    .first = List three problems just outside your team that nobody looks after, and pick the one that you would enjoy.
    .talk = Tell the person your manager reports to what you would like to take on, and ask how they would go about it.
    .again = Look again in three months; if nothing has opened by then, look outside.
    .source = { source-archetypes }

move-manage-managers =
    .name = Lead managers
    .what = Look after teams through those who manage them. It is work of a different kind: being good at leading one team, or enjoying it, doesn’t tell you whether you will like this. Openings are few, and partly luck.
    .first = Ask a manager of managers to tell you what last week was made of, day by day.
    .talk = Talk to those who would have such a role to give, and say plainly that you would like to be considered.
    .again = Look again in six months, or as soon as a reorganisation is announced.
    .source = { source-archetypes }

move-big-company-tour =
    .name = Learn for a year inside a big company
    .what = Work for about a year in a large or fast-growing company to see how managing is done where it has been practised for long. You will keep some of its habits and know why you drop the others.
    .first = Ask two people who work in such companies what their first month as a manager there looked like.
    .talk = Talk to a manager who has worked in both kinds of company about what travelled with them.
    .again = Look again three months into the search, and then after a year inside.
    .source = { source-development }

## Towards managing

move-manager-tour =
    .name = Take the manager role for two to three years
    .what = Say yes to managing for a whole tour, not for a trial of a few months. It is a new profession, and feeling new at it for a long while is part of it.
    .first = Ask the people you would manage, one by one, how they would feel about it, and listen most to those who are seldom asked.
    .talk = Talk to the person who would be your manager about what they would help you with in the first year.
    .again = Look again after six months in the role, and decide nothing before two years unless you must.
    .source = { source-archetypes }; { source-hiring }

move-practise-without-title =
    .name = Practise managing without the title
    .what = Take on real pieces of it: run the hiring for one role from start to finish, look after an intern, help rework the job ladder, stand in for a manager on leave.
    .first = Ask one manager which part of their work they would be glad to share for three months.
    .talk = Talk to a manager whom you would like to learn from, and ask what they think you are missing.
    .again = Look again when one of these pieces is finished.
    .source = { source-archetypes }; { source-hiring }

move-wait-and-deepen =
    .name = Not yet: more engineering first
    .what = Stay in engineering until you have at least five years of it, better seven, and use them to go deep. The years are hard to make up later, and managing will still be there.
    .first = Choose the hardest technical problem within your reach, and ask to work on it.
    .talk = If there is an offer, thank them, say “not yet” and roughly when, and ask what would make you ready.
    .again = Look again in a year, or when an offer comes.
    .source = { source-hiring }; { source-archetypes }

## Wherever you are

move-change-company =
    .name = Go where the chance is
    .what = Find a company that has the work you want, and say so from the first call. Some wishes can’t be met where you are, however well you do.
    .first = Write down what the next role must have that this one can’t give, in one sentence, and show it to someone who knows you.
    .talk = Talk to former colleagues who work in growing companies before you talk to recruiters.
    .again = Look again in three months.
    .source = { source-archetypes }; { source-hiring }

move-say-it-aloud =
    .name = Say what you want, to those who can help
    .what = Tell the people with some say in it what you hope for, and ask for their advice. They can’t think of you for something that they don’t know you want.
    .first = Finish the sentence “In two years I’d like to …” and say it to one person this week.
    .talk = Talk to your manager, then to one person with more influence than your manager has.
    .again = Look again in a month, and check whether you have said it.
    .source = { source-archetypes }

move-stay-and-enjoy =
    .name = Stay, and enjoy it
    .what = Nothing needs to change. You like the work and you are learning; keep doing it.
    .first = Note down what makes these months good, so that you will recognise it when it goes missing.
    .talk = Tell your manager that you are well where you are; it helps them to know.
    .again = Look again in six months.
    .source = { source-ours } It leans on { source-archetypes }.

move-seek-support =
    .name = Get some support
    .what = Find people to lean on: peers in the same work, a coach, a therapist, a doctor, and find some rest. It stands beside any other move and makes most of them easier.
    .first = Tell one person whom you trust how you really are.
    .talk = Talk to someone whose help is theirs to give freely: a friend, a professional, a peer outside your company.
    .again = Look again in a month, or any day that you like.
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
blocked-by-ours = That this limit sets the move aside is our own judgement; you know your situation better.

# Shown where a result speaks of exhaustion, or where health binds. Kind, no diagnosis, not medical advice.
exhaustion-note =
    .title = Before anything else: you sound tired
    .text = Several of your answers tell of little energy. Tired people are no worse at their work and no weaker than others; they have often carried a lot for a long while. If you can, put off the large decisions until you have had some rest.
    .help = If rest doesn’t help, or if sleep, mood or health suffer, talk to a doctor or a therapist; your company may offer counselling, and you may always go elsewhere. If you think of harming yourself, call your local emergency number or a crisis line now.
    .limits = This comes from a questionnaire about work. It is no diagnosis and not medical advice.
health-note =
    .title = Your health comes first
    .text = You told us that your health binds you at present, so we put support first and push down whatever adds to your load. Roles can wait; most of the moves here will still be there in half a year.
    .help = For anything about your health itself, please ask a doctor or a therapist, and someone close to you.
    .limits = We don’t know what it is and won’t ask. This is no diagnosis and not medical advice.
