### Mail, and the pages that go with it. Subjects are seen by whoever sees the mailbox: they say nothing of what Pendulum is about.

mail-sign-up =
    .subject = Your code for Pendulum
    .body = Hello,

        this code finishes signing up at { $origin }:

        { $code }

        Enter it on the page where you signed up. It works for an hour.

        If that wasn’t you, there is nothing to do: without the code nobody gets an account with your address.
mail-has-account =
    .subject = You have an account already
    .body = Hello,

        somebody just signed up with this address at { $origin }, and there is an account with it already. If that was you, sign in instead:

        { $origin }/sign-in

        If the password won’t come back to you, set a new one:

        { $origin }/reset

        If it wasn’t you, there is nothing to do: nothing was changed.
    .body-unverified = Hello,

        somebody just signed up with this address at { $origin }, and there is an account with it already. If that was you, sign in instead:

        { $origin }/sign-in

        If the password won’t come back to you, ask whoever runs that server for a link to set a new one. This address was never confirmed, so it can’t be mailed to you.

        If it wasn’t you, there is nothing to do: nothing was changed.
mail-confirm =
    .subject = Your code for Pendulum
    .body = Hello,

        this code confirms that mail to this address reaches you:

        { $code }

        Enter it on the page that asked for it, at { $origin }. It works for an hour.

        If you asked for nothing, there is nothing to do: without the code nobody can use your address.
mail-taken =
    .subject = This address has an account already
    .body = Hello,

        somebody with another account at { $origin } wanted to use this address for it. It belongs to an account already, so nothing was changed.

        If that was you, sign in with this address instead:

        { $origin }/sign-in

        If it wasn’t you, there is nothing to do.
mail-email-changed =
    .subject = The address of your account was changed
    .body = Hello,

        your account at { $origin } has another address now, and this one belongs to it no more.

        If that was you, there is nothing to do. If it wasn’t, ask whoever runs that server for help soon.
mail-password-changed =
    .subject = Your password was changed
    .body = Hello,

        a new password was just set for your account at { $origin }, and every other device was signed out.

        If that was you, there is nothing to do. If it wasn’t, set a new one yourself:

        { $origin }/reset
mail-password-gone =
    .subject = You sign in without a password now
    .body = Hello,

        the password of your account at { $origin } was given up for passkeys, and every other device was signed out.

        If that was you, there is nothing to do. If it wasn’t, set a new one yourself:

        { $origin }/reset
mail-reset =
    .subject = Set a new password
    .body = Hello,

        this link lets you set a new password:

        { $link }

        It works once, for an hour. The password you have now goes on working until you set another.

        If you didn’t ask for it at { $origin }, there is nothing to do. Somebody may have typed your address by mistake.

## An invitation. It names nobody: whoever invites could write anything there.

mail-invitation =
    .subject = An invitation
    .body = Hello,

        somebody who knows your address invites you at { $origin }. The page behind this link says who it is, and what each of you would and wouldn’t see, before you decide:

        { $link }

        It works once, for two weeks. If you don’t expect it, there is nothing to do.

## Codes

code-sent = We just sent a mail to { $email }. It may take a minute; look among spam, too. Enter the code from it here. A code works for an hour.
code-sent-again = Another mail is on its way. Only the newest code counts.
code-label = Code
code-hint = Eight digits. Spaces don’t matter.
code-again = Send another
code-missing = Enter the code from the mail.
code-malformed = A code has eight digits, such as 1234 5678. Check for a slip.
code-wrong = That isn’t the code. Check for a slip, or whether there is a newer mail.
code-over = This code no longer works: an hour has passed, or it was tried too often. Have another one sent.
mail-too-many = Several mails went to this address already. Look for them there, and wait some minutes before you ask for more.

## Signing up with a code

sign-up-code =
    .title = Confirm your address
    .other = Not your address?
    .back = Start again

## Setting a new password by mail

reset =
    .title = Set a new password
    .lead = Enter your address, and we mail you a link that lets you choose a new password.
    .no-mail = This server sends no mail, so there are two other ways back in.
    .submit = Mail me a link
    .again = Mail me another link
    .sent = If there is an account with that address, and the address is confirmed, a mail is on its way. The link in it works once, for an hour. It may take a minute; look among spam, too.
    .have-code = Kept recovery codes?
    .use-code = Use one of them
    .neither = No mail came, and no code at hand?
    .neither-text = Mail goes to confirmed addresses alone. Whoever runs this server can make a link for you that sets a new password. It works once, and you will see that it was used.
reset-link =
    .title = Set a new password
    .lead = For { $email }. It signs you in here, and signs out every other browser.
    .used = This link was used already
    .used-lead = A new password was set with it on { $day }. If that was you, sign in with that one. If it wasn’t, set another right away.
    .late = This link has expired
    .late-lead = Links work for a short time, so that nobody finds an old one. Nothing was changed.
    .over = This link no longer works
    .over-lead = Perhaps there is a newer one, or the password or the address was changed since, or the account is gone. Nothing was changed by this.
    .another = Mail me another link
    .ways = See the ways back in

## Links that the operator makes

operator-link-used = On { $made } the operator of this server made a link to set a new password for your account, and it was used on { $used }.
operator-link-unused = On { $made } the operator of this server made a link to set a new password for your account. It was not used.
operator-link-open = On { $made } the operator of this server made a link to set a new password for your account. It was not used so far.
operator-link-hint = If you didn’t ask for that, speak with whoever runs this server, and change your password.
operator-link-seen = I have read this
operator-links = Links made by the operator

## The address of an account

account-email =
    .title = E-mail address
    .state = { $email }
    .state-unconfirmed = { $email }, not confirmed yet
    .lead = You sign in with { $email }.
    .new = New address
    .new-hint = We mail a code there first. Until you enter it, everything stays as it is.
    .same = That is your address already. Enter another one.
    .submit = Change the address
    .changed = Your address is changed. From now on you sign in with it.
    .confirmed-now = Your address is confirmed. If you ever lose your password, we can mail you a link.
    .unconfirmed = This address isn’t confirmed yet. Once it is, we can mail you a link if you ever lose your password.
    .confirm = Mail me a code
    .waits = { $email } waits to be confirmed.
    .to-code = Enter the code
account-email-code =
    .title = Confirm your address
    .submit = Confirm the address
    .drop = Leave it as it was
