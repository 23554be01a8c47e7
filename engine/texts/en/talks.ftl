### Talks of a pair: what to talk about. $other: what somebody of the two is called.

talk-agenda = What to talk about
    .open = Open from earlier talks
talk-question = What you two want to ask
    .none = Nothing so far.
    .by = { $other } asks
    .what = A question, or something to talk about
    .hint = { $other } reads it as well. It comes back each time, until one of you says that you talked about it.
    .add = Add the question
    .done = We talked about it
    .open = It is still open
    .is-done = talked about
    .missing = Write what you want to ask, in at most { $most } characters.
