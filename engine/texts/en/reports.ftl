### Those who report to somebody: how often they talk, who may be asked, and the page of a manager. $other: what the other one is called.

## What each side of a pair says of it

chat-rhythm-twice = Twice a year
    .between = Such a talk is meant twice a year. How often is for { $other } to say.
chat-rhythm-once = Once a year
    .between = Such a talk is meant once a year. How often is for { $other } to say.
pair-rhythm = How often you talk
    .label = How often do you want to talk careers with { $other }?
    .hint = From then on you see when the next talk is due. Nobody else is reminded of it.
    .save = Save
pair-may-ask = When there is a team to lead
    .text = If { $other } ever looks for somebody to lead a team, would you like to be asked? Saying so binds you to nothing, and you can take it back at any time.
    .yes = You said that { $other } may ask you when there is a team to lead.
    .none = { $other } sees a yes, and nothing else: not having said it looks the same as having said no. It ends with this pair.
    .say = You may ask me
    .take-back = Take it back
    .said = { $other } says: you may ask me when there is a team to lead.

## Those who report to somebody

reports =
    .title = Those who report to you
    .lead = When you last talked about careers with each of them, and when the next talk is due. What else stands here they share with you, and they see when it was read. Who shares nothing looks like somebody who has nothing here.
    .link = Those who report to you
    .none = Nobody reports to you here.
    .none-lead = Invite somebody who reports to you, or open the link that they sent you.
    .invite = Invite somebody
    .owed = you owe a talk
    .last = Last talk
    .no-talk = none so far
    .next = Next talk
    .due = Next talk due by
    .clock = Time in the role
    .as-of = as of { $day }
    .interest = Managing people
    .interest-high = The daily work of managing draws them.
    .interest-middle = Parts of managing draw them, and parts don’t.
    .interest-low = The daily work of managing draws them little at present.
    .answer = “{ $answer }”
    .before-talk = “{ $text }” { $answer }
    .from-talk = Answered before a talk, { $day }
    .from-goals = From their goals, shared on { $day }
    .from-review = From “{ $name }”, { $day }
    .may-ask = A team to lead
    .may-ask-yes = You may ask them.
    .agreed = { $count ->
        [one] One thing you two agreed is open
       *[other] { $count } things you two agreed are open
    }
