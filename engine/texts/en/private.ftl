### The words of the pages within a tab, where nothing is sent, and of the file that is taken home.

## What is wrong with a file

draft-fault =
    .empty = There is nothing in it.
    .too-long = It is longer than { $most } kilobytes, which is more than anything written here.
    .not-json = It can’t be read as something written here: it goes wrong at line { $line }, column { $column }.
    .not-ours = It isn’t something written here, or its first words were changed: they say “pendulum”, and a number.
    .newer = A newer Pendulum wrote it, in format { $found }; this one reads up to format { $known }. Nothing is wrong with it: open it where the newer one runs.
    .at-key = “{ $key }”: { $text }
    .in-part = { $part }: { $text }
    .in-part-at-key = { $part }, “{ $key }”: { $text }
    .role = Role { $n }
    .questions = Questions
    .kind = this isn’t the kind of value that belongs here.
    .key = there is nothing of that name here.
    .missing = this is missing.
    .character = it holds a character that can’t be stored.
    .unknown = “{ $value }” isn’t one of the values there are.
    .twice = Role { $n } has the same id as one before it.
    .overlap = Role { $one } and role { $other } overlap, and neither says that this is meant (“overlap_confirmed”).
    .pull = a pull is a whole number from −2 to 2.
    .questionnaire = It answers the questionnaire “{ $id }” in version { $version }, which isn’t here.
    .no-question = there is no question “{ $item }”.
    .no-answer = “{ $value }” isn’t an answer to this question.
    .day = “{ $value }” isn’t a day, such as 2026-03-21.
    .day-to-come = this day is still to come.
    .day-before = this day is before the one it began.
