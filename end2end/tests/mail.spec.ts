// What comes by mail, by keyboard alone: signing up, another address, a password that is lost.
import type { Page } from "@playwright/test";
import { press, tabTo, type } from "../support/keyboard.ts";
import { code, expect, link, type Mailbox, test } from "../support/mail.ts";
import { expectAccessible, newPerson, type Person, signIn, signOut } from "../support/pages.ts";

// A form that comes back says so in its status, which the browser notes; so does a link that no longer works.
test.use({ expectedErrors: [/status of 4(10|22)/] });

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

async function enter(page: Page, digits: string) {
  await type(page, "Code", digits);
  await page.keyboard.press("Enter");
}

async function fillSignUp(page: Page, { email, password }: Person) {
  await page.goto("/sign-up");
  await type(page, "E-mail", email);
  await type(page, "Password", password);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/sign-up/code");
}

/** Signs up, and ends on the page that a new person comes to. */
async function signUp(page: Page, mailbox: Mailbox): Promise<Person> {
  const person = newPerson();
  await fillSignUp(page, person);
  await enter(page, code(await mailbox.next(person.email)));
  await press(page, "link", "Not now");
  await expect(page).toHaveURL("/home");
  return person;
}

test("a new address is confirmed by a code before there is an account", async ({ page, mailbox }) => {
  const person = newPerson();
  await fillSignUp(page, person);
  await expect(page.getByText(person.email)).toBeVisible();
  await expectAccessible(page);
  const mail = await mailbox.next(person.email);
  expect(mail.subject).toBe("Your code for Pendulum");
  const right = code(mail);
  await enter(page, right.replace(/\d/g, (digit) => (digit === "1" ? "2" : "1")));
  await expect(page.getByLabel("Code")).toHaveAccessibleDescription(/That isn’t the code/);
  await expectAccessible(page);

  await press(page, "button", "Send another");
  await expect(page.getByRole("status")).toContainText("Another mail is on its way.");
  const newer = code(await mailbox.next(person.email));
  await enter(page, right);
  await expect(page.getByLabel("Code")).toHaveAccessibleDescription(/there is a newer mail/);
  await enter(page, newer);
  await expect(heading(page)).toHaveText("Recovery codes");
});

test("an address that has an account gets the same page and another mail", async ({ page, mailbox }) => {
  const person = await signUp(page, mailbox);
  await signOut(page);
  const stranger = newPerson();
  await fillSignUp(page, stranger);
  const unknown = await page.getByRole("main").innerText();
  await mailbox.next(stranger.email);
  await fillSignUp(page, { ...person, password: stranger.password });
  const known = await page.getByRole("main").innerText();
  expect(known.replaceAll(person.email, "ADDRESS")).toBe(unknown.replaceAll(stranger.email, "ADDRESS"));
  expect((await mailbox.next(person.email)).subject).toBe("You have an account already");
});

test("a lost password is replaced by a link, once", async ({ page, mailbox }) => {
  const person = await signUp(page, mailbox);
  await signOut(page);
  await page.goto("/sign-in");
  await press(page, "link", "Can’t sign in?");
  await expect(heading(page)).toHaveText("Set a new password");
  await expectAccessible(page);
  await type(page, "E-mail", person.email);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toContainText("a mail is on its way");
  const path = link(await mailbox.next(person.email));

  await page.goto(path);
  await expect(page.getByRole("main")).toContainText(person.email);
  await expectAccessible(page);
  await type(page, "New password", "short");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("New password")).toHaveAccessibleDescription(/at least 10 characters/);
  await type(page, "New password", "six quiet herons by a weir");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Account" })).toBeVisible();
  expect((await mailbox.next(person.email)).subject).toBe("Your password was changed");

  await page.goto(path);
  await expect(heading(page)).toHaveText("This link was used already");
  await expectAccessible(page);
  await signOut(page);
  await signIn(page, { ...person, password: "six quiet herons by a weir" });
});

test("another address counts once its code came back", async ({ page, mailbox }) => {
  const person = await signUp(page, mailbox);
  const { email } = newPerson();
  await press(page, "link", "Account");
  await press(page, "link", "E-mail address");
  await expect(heading(page)).toHaveText("E-mail address");
  await expectAccessible(page);
  await type(page, "New address", email);
  await type(page, "Your current password", person.password);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/account/email/code");
  await expectAccessible(page);
  await page.goto("/account/email");
  await expect(page.getByRole("main")).toContainText(`You sign in with ${person.email}.`);
  await expect(page.getByRole("status")).toContainText(`${email} waits to be confirmed.`);
  await press(page, "link", "Enter the code");
  await enter(page, code(await mailbox.next(email)));
  await expect(page.getByRole("status")).toContainText("Your address is changed.");
  expect((await mailbox.next(person.email)).subject).toBe("The address of your account was changed");
  await signOut(page);
  await signIn(page, { ...person, email });
});

test("a change of address can be left as it was", async ({ page, mailbox }) => {
  const person = await signUp(page, mailbox);
  const { email } = newPerson();
  await page.goto("/account/email");
  await type(page, "New address", email);
  await type(page, "Your current password", person.password);
  await page.keyboard.press("Enter");
  await mailbox.next(email);
  await tabTo(page, page.getByRole("button", { name: "Leave it as it was" }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/account\/email(\?|$)/);
  await expect(page.getByRole("main")).toContainText(`You sign in with ${person.email}.`);
  await expect(page.getByRole("main")).not.toContainText(email);
});
