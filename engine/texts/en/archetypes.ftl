### The archetypes, as a person reads about themselves.
###
### .name      how we call it to a person's face: a place they are in, never what they are
### .lead      the sentence that a result begins with, where this fits best (.lead-offer: to someone who is only asked)
### .summary   one sentence on what it says about where they are
### .advice    what we would say to a friend, in two to four sentences; .advice-… where it depends on the person
### .why-look  what the match rests on
### .source    where the thought comes from; the sources stand in moves.ftl

archetype-early-manager =
    .name = Managing early
    .lead = You manage with fewer engineering years behind you than most, so look after the engineer in you.
    .lead-offer = You have been asked to manage early, and waiting costs less than it seems.
    .summary = You manage with fewer years of engineering behind you than the seven or so that make later changes easy.
    .summary-offer = You have been asked to manage with fewer years of engineering behind you than the seven or so that make later changes easy.
    .advice = Keep your technical credibility growing, and plan your return to engineering earlier than other managers would, because fluency goes quickly and the way back narrows after a couple of years. Where people know you, this may never come up; it comes up in your next search, for either kind of job. We tell this to everyone, since we ask nobody’s gender: those picked early for being “good with people” are more often women, and the price comes later, on both sides.
    .advice-offer = Waiting costs less than it seems: “not yet” is a full answer, and offers come again. If you wait, go deeper in engineering and try out parts of managing without the title. If you say yes, look after your technical side from the first day. We tell this to everyone, since we ask nobody’s gender: those picked early for being “good with people” are more often women, and the price comes later, on both sides.
    .why-look = It rests on your years of engineering before you first managed, on those you added since, and on how fluent you feel today.
    .source = { source-archetypes }; { source-hiring }. That it matters less after ten years of managing is our own judgement.

archetype-novice-second-thoughts =
    .name = New to managing, with doubts
    .lead = You are new to managing, and part of you wants out.
    .summary = You are in your first stretch of managing and part of you wants out.
    .advice = In the first two years almost nobody can tell well how they are doing, so lean on what others see more than on how it feels. You seem able to give it the time, so see two to three years through, ask for feedback as you go, and put a date in the calendar on which you decide; we suggest the end of your second year.
    .advice-handover = In the first two years almost nobody can tell well how they are doing, and for most people we would say: give it time. You don’t seem able to, and that is reason enough. Hand the team over soon and with care: a manager who leaves early is hard on a team, and a slow goodbye is harder.
    .why-look = It rests on how long you have managed, on whether you would choose it again, and on how far you can commit to more of it.
    .source = { source-archetypes }. The decision at month 24, and how the match fades over the second year, are our own judgement.

archetype-temporary-return =
    .name = A season of engineering, then managing again
    .lead = You like managing and you miss engineering; you can have both.
    .summary = You like managing, you miss engineering, and you worry that nobody would ask you to manage again.
    .advice = That worry is common and mostly larger than the facts: good managers are hard to find, and people notice the skill even when the title is gone. Agree on a stretch of engineering with an end to it, at least half a year, and say openly that you mean to manage again. The change is easiest after two or three years of managing, and it stays possible later.
    .why-look = It rests on your pull towards hands-on work and towards people, on how much you like managing, and on your fear of not being asked again.
    .source = { source-archetypes }; { source-anxieties }

archetype-reluctant-manager-converted =
    .name = You like managing more than you let on
    .lead = You like managing more than you let on.
    .summary = The role may have begun against your will, or with a rough start, but your answers say that you enjoy it and would choose it again.
    .advice = Then say yes to it, aloud, and let the complaining go. It may feel like a harmless habit, but the people who report to you hear it and wonder what it says about them. It is also hard to help anyone grow in a role while speaking badly of your own.
    .why-look = It rests on how the role began, on how often you complain about it, and on how much you enjoy it and would choose it again.
    .source = { source-archetypes }

archetype-reluctant-manager-trapped =
    .name = Held in a role that isn’t yours
    .lead = You don’t like managing, and you have given it long enough to know.
    .summary = You have managed long enough to know that you don’t like it, and something other than the work keeps you there.
    .summary-free = You have managed long enough to know that you don’t like it.
    .advice = Years of not liking it are all the evidence you need: you may leave managing, and no boss has the right to hold you in it. Name the one thing that holds you, and look for an answer to that one alone.
    .advice-free = Years of not liking it are all the evidence you need: you may leave managing, and you need no other reason. Your answers don’t show what keeps you in it. If something does, name it, and look for an answer to that alone; if nothing does, choose a date.
    .advice-held = By what you told us, we would look at this first: { $clause }.
    .why-look = It rests on how long you have managed, on how little you enjoy it, on how it began, and on what your answers say holds you.
    .source = { source-archetypes }. The months after which we call it long are our own judgement.

archetype-seasoned-manager =
    .name = At home in managing, asking what comes next
    .lead = You are at home in managing, and you wonder what comes next.
    .summary = You have led a team for years, you know that you can do it, and you wonder what to do with that.
    .advice-rusty = You are out of practice by now. If you want to go on leading a team, spend at least half a year in engineering, perhaps by trading places with an engineer who is curious about your job.
    .advice-curious = If you are curious about more, look for breadth: a field that isn’t yours, a role halfway to product, several teams, a team within your team that gets its own manager, or leading managers.
    .advice = How much room there is depends on where you work: a large or growing company has plenty, and if yours is small or slow, change sooner rather than later. Wherever you are, build relations outside your team and with those who decide, tell them what you want, and ask for advice.
    .advice-bound = How much room there is depends on where you work. As you can’t easily change companies, look for room sideways: build relations outside your team and with those who decide, tell them what you want, and ask for advice.
    .why-look = It rests on your years of managing, on your confidence in the craft, and on what has stopped teaching you or draws you on.
    .source = { source-archetypes }. That it begins to fit from the fourth year on is our own judgement.

archetype-aspiring-manager =
    .name = Drawn to managing
    .lead = You would like to lead people, and you haven’t yet.
    .summary = You would like to manage and haven’t yet, perhaps because there was no opening, perhaps because others were asked first.
    .advice = Count the openings that your company will really have. Get to know managers and take work off their hands, write and speak so that people know your thinking, and ask what they think you are missing, and mean it. Learn how power and unfairness work around you, and stand up for others while you have nothing to gain by it.
    .advice-elsewhere = If there are no openings, look where there is growth, and say from the first call what you hope for.
    .advice-years = Meanwhile the years work for you: five years of engineering are a good base for managing, and seven a better one.
    .why-look = It rests on your pull towards managing people, on having no management in your past, and on how far you would commit to it.
    .source = { source-archetypes }; { source-hiring }

archetype-executive-daydreamer =
    .name = Missing the work itself
    .lead = You miss the work itself, and you can go back to it.
    .summary = Your role has taken you away from building, it has been a long time, and you keep thinking of it.
    .advice = It can be done; people have gone back after nearly twenty years. Return all the way: write software every day for six to nine months before you take on anything wider. You would give up a title and, going by those who did it, gain more respect than it gave you. Wishing for it doesn’t mean that anything went wrong.
    .why-look = It rests on your role, on the months since you last worked hands-on, on your restlessness, and on your pull towards the work.
    .source = { source-archetypes }; { source-cto-back }

archetype-none =
    .name = No pattern stands out
    .summary = None of the situations that we know well describes you. That is so for most people most of the time.
    .advice = It says nothing about how good or how hard your days are. The moves below come from your answers one by one. If something else weighs on you, trust that over us, and read them with it in mind.
    .advice-silent = It says nothing about how good or how hard your days are. If something weighs on you, trust that over us.
    .why-look = It rests on everything you told us: nothing in it comes close enough to one of the situations we look for.
    .source = Our own judgement.

archetype-not-enough =
    .name = Too little to go on
    .summary = We don’t know enough about you yet to say anything that you should rely on.
    .advice = We would rather say so than guess. A few more answers, or your last roles in the timeline, would help most; below is what is missing. You are free to leave out whatever you like, and then some things stay open.
    .why-look = It rests on what is missing: without it, very different situations look the same to us.
    .source = Our own judgement.

# How well an archetype fits, in words beside the bar.
archetype-match =
    .strong = fits you well
    .fair = fits in good part
    .faint = fits a little

# Above the list, where more than one fits and advice.ftl has no text for the two that fit best.
archetype-several = More than one of these fits you. That is common: they look at different sides of the same years, and where their advice differs, your own pull decides.
