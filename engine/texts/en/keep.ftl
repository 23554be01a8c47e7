### The words of keeping, in an account, what was entered in a tab without one.

## The page

keep =
    .title = Keep what you entered
    .lead = What you enter without an account stands in that one tab of your browser. To keep it in your account, go to that tab and choose “Keep it” there.
    .go = Go on without an account
    .not = This was not kept
    .not-lead = Nothing is lost: it all still stands in your tab. You can also take it home from there as a file.
    .again = Try again
    .back = Back to the tab
    .open-link = Go to the one in your account

## On the way through signing in or up

keep-way =
    .sign-in = What you entered is still here and comes along. Sign in or create an account, and you can keep it.
    .sign-up = What you entered is still here and comes along. Create the account, and you can save it there.
    .resume = You are signed in, and what you entered in the tab has come along. One more step, and it is in your account.
    .submit = Keep it
    .leave = Not now

## What is wrong

keep-fault =
    .nothing = There is nothing in it yet that could be kept.
    .unreadable = What was sent can’t be read. { $text }
    .too-early = It says that you finished on { $day }, which can’t be: the date on that machine may have been wrong. Set it right, then go to “Look over everything” in the tab, and see your result once more.
    .open = Your account has an open review with these questions already, and there can be only one. Finish that one first. Or finish the questions in the tab: a finished review finds its place beside it.
    .apart = You kept this review before, and it is still open in your account. Since then some questions were answered there and here in different ways, so that we can’t know which answers you mean. Go on with the one in your account, or change those answers in one of the two places.

## What is said once it is kept

kept =
    .review = It is kept. This result is in your account now, with the timeline and the goals it came from.
    .open = It is kept, as far as you had come. You can go on from here, on any device.
    .parts = It is kept in your account.
    .before = You kept this before, and here it is. Nothing was added.
    .finished-there = You kept this review before, and it was finished in your account. What you changed in the tab since then isn’t in it.
    .nothing = Nothing was added: your account has all of this already.
    .added-timeline = Your timeline is now the one of your account.
    .added-goals = Your goals are now those of your account.
    .added-both = Your timeline and your goals are now those of your account.
    .left-timeline = Your account had a timeline already, and that one was left as it is.
    .left-goals = Your account had goals already, and those were left as they are.
    .left-both = Your account had a timeline and goals already, and those were left as they are.
    .tab = A copy of what you entered still stands in the tab until you close it.
    .forget = Forget it there
