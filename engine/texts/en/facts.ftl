### The facts that results rest on, as parts of sentences.
###
### .name     the label of the fact
### .high     a clause in the second person for a high value; starts small, ends without a full stop
### .middle   the same for a value in between
### .low      the same for a low value
### .meaning  what the fact measures, one sentence
### .said     the clause with the figure in it, where there is one: $span is a text made of the span-… messages,
###           $count is a number (pass it as a number, or the plurals fail)
### .more     a clause for “If …, another move would come first”: how it would be if the fact were higher, or came about;
###           $much is “a little”, “clearly” or “much”
### .less     the same if it were lower, or went away
### .object   what a pull is a pull to, so that several pulls make one clause

## Spans of time. Pass $years and $months as numbers.

span-years = { $years ->
    [one] { $years } year
   *[other] { $years } years
}
span-months = { $months ->
    [one] { $months } month
   *[other] { $months } months
}
span-both = { span-years } { span-months }
span-and = { span-years } and { span-months }
span-only = only { $span }
span-none = less than a month

## State, from the answers

fact-enjoyment =
    .name = Enjoyment of the work now
    .high = you enjoy the work as it is now
    .middle = you like parts of the work and could do without others
    .low = you get little joy from the work now
    .meaning = How much you like what your days are made of at present.
    .more = you enjoyed the work { $much } more
    .less = you enjoyed the work { $much } less
fact-energy =
    .name = Energy
    .high = you have energy left at the end of the day
    .middle = your energy comes and goes
    .low = the work leaves you drained
    .meaning = How much strength you have for work, and after it.
    .more = you had { $much } more energy left
    .less = you had { $much } less energy left
fact-learning =
    .name = Learning
    .high = you are learning things that matter to you
    .middle = you still learn, though less than you might
    .low = it is long since the work taught you something new
    .meaning = How much the work still teaches you; where everything is easy, it may be time to look around.
    .more = you learned { $much } more from the work
    .less = you learned { $much } less from the work
fact-fluency =
    .name = Technical fluency
    .high = you could do hands-on engineering today
    .middle = you would need some practice to engineer hands-on again
    .low = hands-on engineering has become unfamiliar
    .meaning = How ready you are for hands-on engineering with the tools of today.
    .more = you were { $much } more at home in hands-on engineering
    .less = you were { $much } less at home in hands-on engineering
fact-craft-confidence =
    .name = Confidence in managing
    .high = you trust your craft as a manager
    .middle = you trust parts of your craft as a manager
    .low = you feel unsure of yourself as a manager
    .meaning = How sure you feel in the practice of managing people, which grows slowly for everyone.
    .more = you trusted your craft as a manager { $much } more
    .less = you trusted your craft as a manager { $much } less
fact-voluntary =
    .name = How freely you took the role
    .high = you took this role of your own will
    .middle = you half chose this role and half slid into it
    .low = this role was more or less decided for you
    .meaning = How much of your own choice there was when the role began.
    .more = the role had been { $much } more your own choice
    .less = the role had been { $much } less your own choice
fact-would-choose-again =
    .name = Choosing it again
    .high = you would choose this role again
    .middle = you aren’t sure that you would choose this role again
    .low = you wouldn’t choose this role again
    .meaning = Whether you would take the same role today, knowing what you know.
    .more = you were { $much } surer that you would choose this role again
    .less = you were { $much } less sure that you would choose this role again
fact-complaining =
    .name = Complaining about the role
    .high = you often complain about your role
    .middle = you complain about your role now and then
    .low = you seldom complain about your role
    .meaning = How often you speak badly of your role to others, whatever you think of it.
    .more = you complained { $much } more about your role
    .less = you complained { $much } less about your role
fact-control =
    .name = Wish to have a say
    .high = having a say in decisions matters a great deal to you
    .middle = having a say in decisions matters somewhat to you
    .low = you can do without the final say
    .meaning = How much you would miss deciding things, if you changed your role.
    .more = having a say in decisions mattered { $much } more to you
    .less = having a say in decisions mattered { $much } less to you
fact-status =
    .name = Weight of standing
    .high = how others see your role matters a great deal to you
    .middle = how others see your role matters to you somewhat
    .low = how others see your role matters little to you
    .meaning = How much you would miss the standing that comes with the role; most of it exists in our own heads.
    .more = how others see your role mattered { $much } more to you
    .less = how others see your role mattered { $much } less to you
fact-pay =
    .name = Weight of pay
    .high = the pay is a large part of why you stay
    .middle = the pay is one reason among others
    .low = the pay isn’t what keeps you
    .meaning = How much the pay holds you in the role you have.
    .more = the pay weighed { $much } more with you
    .less = the pay weighed { $much } less with you
fact-fear-rust =
    .name = Fear of being out of practice
    .high = you fear that you are too far out of practice
    .middle = you wonder now and then whether you are out of practice
    .low = you don’t worry about being out of practice
    .meaning = How much you fear being too long away from engineering, or too old for it; many feel this, and mostly without need.
    .more = you worried { $much } more about being out of practice
    .less = you worried { $much } less about being out of practice
fact-fear-no-return =
    .name = Fear of not being asked again
    .high = you fear that nobody would ask you to manage again
    .middle = you wonder now and then whether you would be asked to manage again
    .low = you don’t worry about being asked to manage again
    .meaning = How much you fear that leaving management closes the door for good.
    .more = you worried { $much } more about being asked to manage again
    .less = you worried { $much } less about being asked to manage again
fact-pressure-to-stay =
    .name = Pressure to stay
    .high = someone at work leans on you to stay in your role
    .middle = there is some pressure on you to stay in your role
    .low = nobody presses you to stay in your role
    .meaning = How much a boss or the company pushes you to go on as you are.
    .more = you were under { $much } more pressure to stay
    .less = you were under { $much } less pressure to stay
fact-commitment-current =
    .name = Commitment to the present role
    .high = you could commit to two more years of this role
    .middle = you might do two more years of this role
    .low = you can’t see yourself in this role for two more years
    .meaning = Whether two more years of your present role are something that you would sign.
    .more = you were { $much } readier for two more years of this role
    .less = you were { $much } less ready for two more years of this role
fact-commitment-managing =
    .name = Commitment to managing
    .high = you could commit to two years of managing
    .middle = you might give managing two years
    .low = you wouldn’t want to promise two years of managing
    .meaning = Whether you would take up managing for long enough to get through being new at it.
    .more = you were { $much } readier to give managing two years
    .less = you were { $much } less ready to give managing two years
fact-opportunity =
    .name = Chances around you
    .high = there are real chances around you
    .middle = there are some chances around you
    .low = there are few chances where you are
    .meaning = What your surroundings offer: a company with size or growth, openings, and someone who backs you.
    .more = the chances around you were { $much } better
    .less = the chances around you were { $much } worse
fact-said-aloud =
    .name = Having said what you want
    .high = you have told people what you want
    .middle = you have hinted at what you want
    .low = those who could help don’t know yet what you want
    .meaning = Whether the people who could help you know what you hope for.
    .more = you had told people { $much } more of what you want
    .less = you had told people { $much } less of what you want
fact-power-awareness =
    .name = Awareness of power
    .high = you notice how power works around you
    .middle = you notice some of how power works around you
    .low = you have looked little yet at how power works around you
    .meaning = How much you see of who is heard, who isn’t, and what your own position does to others.
    .more = you noticed { $much } more of how power works around you
    .less = you noticed { $much } less of how power works around you
fact-team-reception =
    .name = How the team takes it
    .high = your team is glad to have you in that role, or would be
    .middle = your team is of two minds about having you in that role
    .low = your team has its doubts about having you in that role
    .meaning = How the people you lead, or would lead, feel about it, as far as you can tell.
    .more = your team were { $much } happier to have you in that role
    .less = your team were { $much } less happy to have you in that role
fact-support =
    .name = Support
    .high = you have people to lean on
    .middle = you have some people to lean on
    .low = you carry most of this alone
    .meaning = Whether you have peers, a coach, a therapist or friends with whom you can speak freely.
    .more = you had { $much } more support
    .less = you had { $much } less support

## Pulls, from the goals

fact-pull-hands-on =
    .name = Pull to hands-on depth
    .high = you feel drawn to hands-on work
    .middle = hands-on work neither draws you nor puts you off
    .low = you want less hands-on work
    .meaning = How much you want to build things yourself, and go deep.
    .more = you felt { $much } more drawn to hands-on work
    .less = you felt { $much } less drawn to hands-on work
    .object = hands-on work
fact-pull-people =
    .name = Pull to managing people
    .high = you feel drawn to managing people
    .middle = managing people neither draws you nor puts you off
    .low = you feel drawn away from managing people
    .meaning = How much you want to lead a team and look after the people in it.
    .more = you felt { $much } more drawn to managing people
    .less = you felt { $much } less drawn to managing people
    .object = managing people
fact-pull-managing-managers =
    .name = Pull to leading managers
    .high = you feel drawn to leading managers
    .middle = leading managers neither draws you nor puts you off
    .low = leading managers isn’t what you want
    .meaning = How much you want to look after teams through their managers.
    .more = you felt { $much } more drawn to leading managers
    .less = you felt { $much } less drawn to leading managers
    .object = leading managers
fact-pull-executive =
    .name = Pull to executive scope
    .high = you feel drawn to executive work
    .middle = executive work neither draws you nor puts you off
    .low = executive work isn’t what you want
    .meaning = How much you want to answer for a whole company or a large part of it.
    .more = you felt { $much } more drawn to executive work
    .less = you felt { $much } less drawn to executive work
    .object = executive work
fact-pull-hybrid =
    .name = Pull to product or mixed work
    .high = you feel drawn to work between engineering and other fields
    .middle = work between engineering and other fields neither draws you nor puts you off
    .low = work between engineering and other fields isn’t what you want
    .meaning = How much you want a role that mixes engineering with product or another field.
    .more = you felt { $much } more drawn to work between engineering and other fields
    .less = you felt { $much } less drawn to work between engineering and other fields
    .object = work between engineering and other fields
fact-pull-founding =
    .name = Pull to founding something
    .high = you feel drawn to starting something of your own
    .middle = starting something of your own neither draws you nor puts you off
    .low = starting something of your own isn’t what you want
    .meaning = How much you want to found a company or something like it.
    .more = you felt { $much } more drawn to starting something of your own
    .less = you felt { $much } less drawn to starting something of your own
    .object = starting something of your own
fact-pull-stay =
    .name = Pull to stay as you are
    .high = you would like things to stay as they are
    .middle = you could stay as you are or change
    .low = you want something to change
    .meaning = How much you want to keep what you have now.
    .more = you wished { $much } more for things to stay as they are
    .less = you wished { $much } less for things to stay as they are

pull-level-minus-2 = Strongly away
pull-level-minus-1 = Somewhat away
pull-level-0 = Neither
pull-level-1 = Somewhat towards
pull-level-2 = Strongly towards

## Time, from the timeline

fact-tenure-engineering-months =
    .name = Engineering in all
    .high = you have many years of engineering in all
    .low = you have few years of engineering in all
    .said = you have { $span } of engineering behind you
    .said-none = your timeline holds no engineering yet
    .meaning = All the time you worked as an engineer or tech lead, before and after managing.
fact-tenure-current-role-months =
    .name = Time in the present role
    .high = you have been in this role for long
    .low = you haven’t been in this role for long
    .said = you have been in this role for { $span }
    .said-none = you are in no role at the moment, or have only just begun
    .meaning = The time since your present role began.
fact-tenure-management-stint-months =
    .name = Present stretch of managing
    .high = you have been managing for long without a break from it
    .low = you haven’t been managing for long
    .said = you have been managing for { $span }
    .said-none = you aren’t managing at the moment, or have only just begun
    .meaning = The time you have managed in a row up to now; changes between management roles don’t interrupt it.
fact-tenure-management-months =
    .name = Managing in all
    .high = you have managed for many years in all
    .low = you have managed for little time in all
    .said = you have managed for { $span }
    .said-none = you haven’t managed before
    .meaning = All the time you worked in management roles.
fact-tenure-earlier-management-months =
    .name = Managing before the present stretch
    .high = you have managed before this, for long
    .low = this is your first stretch of managing, or nearly so
    .said = you had managed for { $span } before the present stretch
    .said-none = this is your first time as a manager
    .meaning = The time you managed in earlier stretches, with other work in between.
fact-tenure-since-hands-on-months =
    .name = Time since hands-on work
    .high = it is long since you worked hands-on
    .low = you work hands-on, or did so until recently
    .said = you last worked hands-on { $span } ago
    .said-none = you work hands-on now
    .said-unknown = we don’t know when you last worked hands-on
    .meaning = The time since you last spent at least 30 percent of your week on hands-on work; where that line lies is our own judgement.

## Other facts

fact-track =
    .name = Your present work
    .high = your present work is of the kind that this is about
    .low = your present work is of another kind
    .meaning = The kind of work that your timeline shows for now.
fact-offer =
    .name = An offer
    .high = there is a management role on the table for you
    .low = there is no management role on the table
    .meaning = Whether someone has offered you a role that you haven’t answered yet.
    .more = you were offered a management role
    .less = the offer of a management role were off the table
fact-urgency =
    .name = How soon
    .high = you want a change soon
    .low = there is no hurry
    .meaning = How soon you would like something to change.
fact-entry =
    .name = How the role began
    .high = you chose the role you have
    .low = you were pushed into the role you have
    .meaning = Whether you chose your present role, were asked and agreed, or were pushed into it.
fact-constraint-visa =
    .name = A visa
    .high = a visa ties you to your employer
    .low = no visa ties you
    .meaning = Whether your right to stay or to work hangs on your employer.
    .more = a visa tied you to your employer
    .less = no visa tied you to your employer
fact-constraint-family =
    .name = Family
    .high = your family needs your time
    .low = your hours are your own
    .meaning = Whether people at home limit the hours that you can give.
    .more = your family needed your time
    .less = your hours were your own
fact-constraint-health =
    .name = Health
    .high = your health comes first for now
    .low = you named no limit from your health
    .meaning = Whether you told us that your health sets a limit; we don’t ask what it is.
    .more = your health set a limit
    .less = your health set no limit
fact-constraint-place =
    .name = Place
    .high = you want to stay where you live
    .low = you could move
    .meaning = Whether a move to another place is out of the question.
    .more = you had to stay where you live
    .less = you could move
fact-constraint-money =
    .name = Money
    .high = you can’t do with less pay at present
    .low = you could do with less pay for a while
    .meaning = Whether you need at least the pay that you have.
    .more = you couldn’t do with less pay
    .less = you could do with less pay for a while
fact-constraint-company-freeze =
    .name = A freeze at the company
    .high = your company isn’t opening new roles
    .low = your company isn’t in a freeze
    .meaning = Whether hiring, new roles and promotions are halted where you work.
    .more = your company opened no new roles
    .less = your company opened new roles again

## Kinds of work. The value is the label; .clause goes into a sentence.

track-engineer = Engineer
    .clause = you work as an engineer
track-tech-lead = Tech lead
    .clause = you work as a tech lead
track-manager = Line manager
    .clause = you manage a team
track-manager-of-managers = Manager of managers
    .clause = you lead managers
track-executive = Executive
    .clause = you work as an executive
track-other = Other work
    .clause = you do other work, outside engineering and managing
    .hint = Product, support, sales, teaching and so on
track-break = A break
    .clause = you are taking a break
    .hint = Leave, study, care, a search, or rest

## How a role began

entry-chosen = Chosen
    .clause = you chose this role
    .hint = It was your own wish.
entry-asked = Asked, and agreed
    .clause = you were asked to take this role and agreed
    .hint = The idea came from someone else, and you could have said no.
entry-pushed = Pushed into it
    .clause = you were pushed into this role
    .hint = There was little room to say no.

## The tour clock: time in the present role, for engineers and managers alike

clock-settling =
    .name = Settling in
    .clause = you are still settling into this role
    .meaning = You are in your first half year here, when almost everything is new and most judgements come too soon; the six months are our own judgement.
clock-learning =
    .name = Learning
    .clause = you are in the learning years of this role
    .meaning = You have found your feet, and this is the stretch in which a role teaches most.
clock-decision =
    .name = Time to look around
    .clause = you are two to three years into this role, a good time to look around
    .meaning = After two to three years in any one role, it is worth asking whether to stay for another round or do something else.
clock-overdue =
    .name = Past the usual round
    .clause = you have been in this role for more than three years
    .meaning = You have been here for more than three years; that may well be right, as long as it is a choice and you still learn.
clock-none =
    .name = The clock is at rest
    .clause = you are in no role that the clock could count
    .meaning = The clock counts the time in a role, and you are between roles, or your timeline is still empty.
