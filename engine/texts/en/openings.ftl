### Openings: a team that needs somebody to lead it.

openings =
    .title = Teams that need somebody
    .lead = When a team needs a manager, most of the work lies before the decision: knowing who would like to be asked, hearing the team, and looking at two people at once. This leads through it, step by step, and keeps what you decide.
    .link = A team that needs a manager
    .all = All teams that need somebody
    .begin = Begin with a team
    .team-hint = As you call it yourself.
    .submit = Begin
    .open = Not decided yet
    .deleted = It is gone, with all that you wrote about it.
    .too-many = You have { $most } of these already. Delete one that you need no longer.
opening =
    .lead = Step by step, in any order. Save whenever you like: nothing has to be complete.
    .private = You alone read this; those whose names stand here don’t see it. It is about them all the same: write what you would say to their face.
    .saved = It is saved.
    .decided = It is saved, and decided.
    .changed = This was saved elsewhere since you opened it, maybe in another tab. What you typed is still here. If you save once more, it takes the place of what is saved there.
    .save = Save
    .save-hint = It saves all of the above at once.
    .reopen = Open it again
    .reopen-hint = All that you wrote stays, and you can decide anew.
    .delete = Delete it
    .delete-text = All that you wrote about this team, about those you looked at, and what you decided.
    .delete-submit = Delete it now

## Who may be asked. $list: names of what somebody shares.

opening-map = Who would like to be asked
    .lead = Have this in your head before a team needs somebody: then nobody is passed over because others spoke up first.
    .none = Nobody who reports to you has said so here.
    .shares = Shares with you: { $list }
    .others = Who isn’t listed hasn’t said no. They may never have thought of it, or may rather tell you in person: ask each of them in your talks.

## The steps

opening-need = What the team needs
    .lead = Written down first, so that you look for somebody for the team, and not for a team for somebody.
opening-team = Which team?
    .missing = Say which team it is.
opening-why = Why does it need somebody?
    .hint = What goes wrong or stays undone without?
opening-by = By when?
    .hint = In your own words. A date that can move leaves time to ask and to listen.

opening-inside = Inside first
    .lead = Those who know the work and the people start with trust, and others see that there is a way. So look here before you look elsewhere.
opening-asked = Who is senior enough, and said yes when you asked?
    .hint = Ask openly and in private; a no is as good an answer as a yes. Five years of engineering are the least, seven are better.
opening-heard = What does the team think?
    .hint = Ask each of them, and give most weight to those who are seldom heard: new people, quiet ones, whoever is the only one of their kind there.
opening-start = Ways to begin the conversation
    .lead = For a talk with somebody who might want it. Listen more than you tell.
    .one = When did you last have power over somebody, and how did you notice it?
    .two = What in the daily work of managing would you look forward to, and what would you do without the title?
    .three = You would be new again for about two years. What would that be like for you?
    .four = Tell me of something unfair that you saw at work. What did you do, and what would you do today?
    .five = Whose voice is missing in this team, and how would you find out what they think?
    .six = What would you miss of engineering, and what would make you go back to it?

opening-two = Two side by side
    .lead = With one name in mind, everything speaks for it. With two you see what you are choosing between.
opening-candidate = Somebody
    .one = The one
    .two = The other
    .name = Name or mark
    .name-hint = A letter is enough.
    .nameless = Without a name
    .speaks = What speaks for it
    .speaks-hint = What they did, and not what they are like.
    .missing = What is missing
    .missing-hint = And who could help them with it.
    .said = What they said when asked
    .said-hint = In their words.

opening-lack = What those who lead lack
    .lead = You fill a place among others. Look at all who lead here together, yourself included, before you look at anybody alone.
    .label = What is missing among those who lead?
opening-lack-large-company = Nobody has seen a large company from inside.
opening-lack-hard-conversations = Hard conversations are put off or go wrong.
opening-lack-power = Power and unfairness are seen late, or not at all.
opening-lack-backgrounds = All come from much the same background.
opening-lack-field = There is a field that nobody knows well.
opening-lacking = In your own words
    .hint = What else is missing, and what there is enough of.

opening-outside = Reasons to look outside
    .lead = Three reasons weigh more than looking inside first. Tick one only if you could explain it to the team.
    .label = What holds here?
opening-outside-junior = The team is mostly junior, or its seniors are lukewarm about it.
opening-outside-first-timers = All who manage here do so for the first time.
opening-outside-split = The team is split, and each of them would stand on one side.

opening-rule = What this comes to
    .inside = Look inside first: nothing you ticked speaks for going outside.
    .outside = Look outside as well, since:
    .missing = Still open before you decide:
    .whole = You have asked, heard and compared. What is left is yours to weigh.
    .rests = By what was last saved. It follows a rule of thumb from people who have hired managers, and knows neither your team nor those you look at.
opening-aside-strongest = Being the strongest engineer says nothing about it, in either direction.
opening-missing-asked = nobody was asked yet
opening-missing-second = there are no two people to look at side by side
opening-missing-team = the team wasn’t heard
opening-missing-leadership = nobody looked at what those who lead lack together

opening-decision = The decision
    .lead = Written down with its reason, it can be looked at again in half a year, and explained to those who weren’t chosen.
opening-way = What do you decide?
opening-way-inside = Somebody from inside
    .so-far = Decided on { $day }: somebody from inside.
opening-way-outside = Somebody from outside
    .so-far = Decided on { $day }: somebody from outside.
opening-way-not-now = Nobody for now
    .so-far = Decided on { $day }: nobody for now.
opening-who = Who
    .hint = A name, a mark, or who will look for somebody.
opening-because = Why?
    .hint = As you would tell it to the team, and to those who weren’t chosen.
    .missing = Say why, in a sentence at the least.
opening-look-back = Look back on
    .hint = Half a year is a good measure: by then a new role has begun to show.
    .missing = Enter the day on which you look back.

## The privacy page

privacy-named =
    .title = Those who are named
    .text = Somebody who looks for a manager for a team may write here about those who come into question. They alone read it, and whoever runs this server can; those it names don’t see it, and no page of theirs tells of it. It is deleted as everything else is.
