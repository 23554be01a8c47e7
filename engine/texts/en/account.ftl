### The words around an account: ways in, sessions, recovery.

account-link = Account
account =
    .title = Your account
    .lead = Signed in as { $email }.
    .wanting = worth doing
    .password-changed = Your password is changed, and every other browser is signed out.
    .password-given-up = Your password is gone, and every other browser is signed out. From now on you sign in with a passkey.
    .password-reset = Your new password counts from now on, and every other browser is signed out.
    .password-recovered = Welcome back. Your new password counts from now on, the code you used is used up, and every other browser is signed out.

## Before something weighty

confirm-label = Your current password
confirm-hint = So that nobody else at your desk can do this.
confirm-missing = Enter your current password.
confirm-wrong = That isn’t your current password. Try again.

confirm-passkey =
    .label = Confirm that it’s you
    .link = Confirm with a passkey
    .done = You confirmed with your passkey a moment ago.
    .missing = Confirm with your passkey first.
account-confirm =
    .title = Confirm that it’s you
    .lead = So that nobody else at your desk can do this. It counts for five minutes.
    .other = That passkey opens another account. Choose one of this account.

## Password

account-password =
    .title = Password
    .lead = A new password signs out every other browser.
    .lead-none = You sign in with a passkey so far. With a password there are two ways in.
    .set = You can sign in with a password.
    .none = You gave your password up. A passkey signs you in.
    .new = New password
    .submit = Change the password
    .submit-first = Set the password
account-no-password =
    .title = Give up the password
    .link = Give up the password
    .lead = You would sign in with a passkey alone. Lose the devices that hold yours, and only a recovery code gets you back in.
    .no-codes = You have no recovery codes. Make some first, so that a lost device doesn’t lock you out.
    .no-passkey = Add a passkey first: without one and without a password you could not get in.
    .submit = Give up the password

## Passkeys

passkey =
    .wait = Your browser is asking for your passkey.
    .again = Ask again
    .failed = That didn’t work: it was cancelled, took too long, or this browser has no passkey for it. You can ask again.
    .no-script = Passkeys need JavaScript, which your browser doesn’t run here.
account-passkeys =
    .title = Passkeys
    .lead = A passkey signs you in with your finger, your face or the lock of your device. Nothing can be typed, so nothing can be guessed or stolen from us.
    .state = { $count ->
        [0] None yet. A passkey signs you in without typing a password.
        [one] You have one passkey.
       *[other] You have { $count } passkeys.
    }
    .add = Add a passkey
    .name = What to call it
    .name-hint = Such as “Phone” or “Blue key”. At most { $most } characters; empty takes the name of this browser.
    .submit = Add a passkey
    .added = The passkey is added. Next time you can sign in with it.
    .removed = The passkey is taken away and opens nothing any more.
    .nameless = Passkeys belong to a site’s name, and this server has only a number. Whoever runs it can give it a name.
    .most = { $most } passkeys are the most. Take one away first.
    .since = Added on { $day }
    .used = last used on { $day }
    .unused = not used yet
    .remove = Take away
    .remove-label = Take away { $name }
    .remove-title = Take away “{ $name }”
    .remove-lead = It won’t sign you in any more. The device may go on offering it until you delete it there too.
    .remove-submit = Take it away
    .last-way = It is your only way in. Set a password or add another passkey first.

## Recovery codes

account-recovery =
    .title = Recovery codes
    .state = { $count ->
        [0] You have none. Lose your password, and there may be no way back.
        [one] One code is left.
       *[other] { $count } codes are left.
    }
    .lead = If you ever lose your password, a recovery code gets you back in. Each works once.
    .new = Your account is there. One more thing, for the day you lose your password: a few codes to keep somewhere safe. Each gets you back in once.
    .replaces = { $count ->
        [one] You have one code left. New codes replace it.
       *[other] You have { $count } codes left. New codes replace them.
    }
    .make = Show my codes
    .renew = Make new codes
    .later = Not now
    .made = Your recovery codes
    .made-lead = Keep them where your password isn’t: on paper, or in a password manager. They are shown this once.
    .for = Pendulum, { $email }
    .how = Lost your password? On the page to sign in follow “Can’t sign in?” and enter one of these codes. Each works once.
    .kept = I have kept them

## Sessions

account-sessions =
    .title = Where you are signed in
    .lead = Each browser stays signed in for 30 days after you last used it there. If one isn’t yours, sign it out and change your password.
    .state = { $count ->
        [one] In one browser, this one.
       *[other] In { $count } browsers.
    }
    .this = this one
    .since = Since { $day }
    .today = used today
    .last = last used on { $day }
    .end = Sign out
    .end-label = Sign out { $device }
    .end-others = Sign out everywhere else
    .end-all = Sign out everywhere
    .ended-one = That browser is signed out.
    .ended-others = Every other browser is signed out.
device = { $browser } on { $system }
device-unknown = A browser we don’t know

## Getting back in

recover-link = Can’t sign in?
recover =
    .title = Get back in
    .lead = With one of the recovery codes you kept, you choose a new password and are signed in.
    .code = Recovery code
    .code-hint = Sixteen letters and figures. Hyphens and capitals don’t matter.
    .code-missing = Enter one of your recovery codes.
    .code-malformed = A code has sixteen letters and figures, such as 4QX7-0B2M-9TKD-HC3V. Check for a slip.
    .wrong = The address and the code don’t go together, or the code was used already. Check both, or try another of your codes.
    .submit = Set the password and sign in
    .back = It came back to you?
    .without = No code at hand?
    .by-mail = Have a link mailed to you
    .without-text = Whoever runs this server can make a link for you that sets a new password. It works once, and you will see that it was used.
