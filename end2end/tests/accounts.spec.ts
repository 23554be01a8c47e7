// Signing up, in and out, and what happens when it does not work.
import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { expectAccessible, newPerson, signIn, signOut, signUp } from "../support/pages.ts";
import { expect, test } from "../support/test.ts";

// A form that comes back says so in its status, which the browser notes.
test.use({ expectedErrors: [/status of 4(01|22)/] });

const WRONG = "The address and the password don’t go together. Check both and try again.";

async function fill(page: Page, email: string, password: string) {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  // With a form in hand there is a second button, to the other of the two pages.
  await page.getByRole("main").locator("form button:not([formaction])").click();
}

/** The form came back: the message stands beside the field and is its description, the e-mail is kept, the password is not. */
async function expectFault(page: Page, label: "E-mail" | "Password", message: string, email: string) {
  await expect(page.getByLabel(label)).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel(label)).toHaveAccessibleDescription(new RegExp(message));
  await expect(page.getByRole("alert").getByRole("link", { name: message })).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue(email);
  await expect(page.getByLabel("Password")).toHaveValue("");
}

test("a person signs up, out and in again", async ({ page }) => {
  const person = await signUp(page);
  await expect(page).toHaveURL("/home");
  await signOut(page);
  await expect(page.getByRole("status")).toHaveText("You are signed out.");
  await page.goto("/home");
  await expect(page).toHaveURL(/\/sign-in/);
  await signIn(page, { ...person, email: person.email.toUpperCase() });
  await expect(page).toHaveURL("/home");
});

test("a wrong password and an unknown address say the same", { tag: "@once" }, async ({ page }) => {
  const person = await signUp(page);
  await signOut(page);
  const attempts = [
    { ...person, password: "not the one I chose" },
    { ...person, password: randomBytes(5_000).toString("hex") },
    newPerson(),
  ];
  for (const { email, password } of attempts) {
    await page.goto("/sign-in");
    await fill(page, email, password);
    await expect(page.getByRole("alert").getByRole("listitem")).toHaveText([WRONG]);
    await expect(page.getByLabel("E-mail")).toHaveValue(email);
    await expect(page.getByLabel("Password")).toHaveValue("");
    expect(await page.content()).not.toContain(password);
  }
  await expectAccessible(page);
});

test("what can't be taken comes back with a message beside the field", { tag: "@once" }, async ({ page }) => {
  const taken = await signUp(page);
  await signOut(page);
  const good = newPerson();
  const cases = [
    { email: "", password: good.password, label: "E-mail", message: "Enter your e-mail address." },
    { email: "ann.example.org", password: good.password, label: "E-mail", message: "That doesn’t look like an e-mail address" },
    { email: taken.email, password: good.password, label: "E-mail", message: "There is an account with this address already" },
    { email: good.email, password: "", label: "Password", message: "Use at least 10 characters." },
    { email: good.email, password: "password123", label: "Password", message: "This one is easy to guess" },
    { email: good.email, password: randomBytes(5_000).toString("hex"), label: "Password", message: "Use at most 256 characters." },
  ] as const;
  for (const { email, password, label, message } of cases) {
    await test.step(message, async () => {
      await page.goto("/sign-up");
      await fill(page, email, password);
      await expectFault(page, label, message, email);
      if (password) expect(await page.content()).not.toContain(password);
    });
  }
  await expectAccessible(page);
  await fill(page, good.email, good.password);
  await expect(page).toHaveURL("/account/recovery?new=yes");
});

test("a link to a page of one's own leads through signing in to that page", async ({ page }) => {
  const person = await signUp(page);
  await signOut(page);
  await page.goto("/reviews?before=1");
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(page.getByRole("status")).toHaveText("Please sign in first. You will get to the page you wanted.");
  // A slip on the way loses nothing.
  await fill(page, person.email, "not the one I chose");
  await fill(page, person.email, person.password);
  await expect(page).toHaveURL("/reviews?before=1");
});

test("a form sent after the session has gone is carried through signing in", async ({ page, context }) => {
  const person = await signUp(page);
  const wish = "More time in the code,\nless in the calendar & \"more\" <sleep>";
  await page.goto("/goals");
  await page.getByLabel("What do you wish for in the next two or three years?").fill(wish);
  await page.getByRole("group", { name: "Managing people" }).getByRole("radio").and(page.locator("[value='-2']")).check();
  await page.getByRole("checkbox").nth(1).check();
  await page.getByRole("checkbox").nth(2).check();
  await context.clearCookies();
  await page.getByRole("button", { name: "Save" }).click();

  await expect(page.getByRole("status")).toHaveText("You had been signed out. What you typed is kept: sign in, and you can save it.");
  await expectAccessible(page);
  await fill(page, person.email, "not the one I chose");
  await fill(page, person.email, person.password);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Save what you typed");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save it now" }).click();

  await expect(page).toHaveURL("/goals?saved=1");
  await expect(page.getByLabel("What do you wish for in the next two or three years?")).toHaveValue(wish);
  await expect(page.getByRole("group", { name: "Managing people" }).getByRole("radio", { checked: true })).toHaveValue("-2");
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(2);
});
