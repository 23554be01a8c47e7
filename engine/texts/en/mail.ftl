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
mail-reset =
    .subject = Set a new password
    .body = Hello,

        this link lets you set a new password:

        { $link }

        It works once, for an hour. The password you have now goes on working until you set another.

        If you didn’t ask for it at { $origin }, there is nothing to do. Somebody may have typed your address by mistake.
