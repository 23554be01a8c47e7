// What people do by mail: sign up, set a new password, change their address. All of it by keyboard.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { press, tabTo, type } from "../support/keyboard.ts";
import { codeIn, expect, pathIn, test, type Mailbox } from "../support/mail.ts";
import { expectFineAtEveryWidth, newPerson, signIn, signOut, type Person } from "../support/pages.ts";
import { PROGRAM } from "../support/server.ts";

// A form that comes back, and a link that opens nothing any more, say so in their status, which the browser notes.
test.use({ expectedErrors: [/status of 4(01|10|22)/] });

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** Signs up, and is on the page that asks for the code. */
async function askForCode(page: Page): Promise<Person> {
  const person = newPerson();
  await page.goto("/sign-up");
  await type(page, "E-mail", person.email);
  await type(page, "Password", person.password);
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("Confirm your address");
  return person;
}

async function enterCode(page: Page, code: string) {
  await type(page, "Code", code);
  await page.keyboard.press("Enter");
}

async function signUp(page: Page, mailbox: Mailbox): Promise<Person> {
  const person = await askForCode(page);
  await enterCode(page, codeIn(await mailbox.next(person.email)));
  await expect(page).toHaveURL("/account/recovery?new=yes");
  return person;
}

/** Has a link mailed, and gives where it leads. */
async function askForLink(page: Page, mailbox: Mailbox, { email }: Person, count: number): Promise<string> {
  await page.goto("/sign-in");
  await press(page, "link", "Can’t sign in?");
  await type(page, "E-mail", email);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toContainText("a mail is on its way");
  return pathIn(await mailbox.next(email, count), "/reset/");
}

test("a person signs up with the code that was mailed", async ({ page, mailbox }) => {
  const person = await askForCode(page);
  await expect(page.getByText(person.email)).toBeVisible();
  const first = await mailbox.next(person.email);
  expect(first.subject).toBe("Your code for Pendulum");
  await enterCode(page, "1234");
  await expect(page.getByLabel("Code")).toHaveAccessibleDescription(/A code has eight digits/);
  await expect(page.getByLabel("Code")).toHaveValue("1234");

  // The tab was put away and is opened again.
  await page.goto("/sign-up/code");
  await press(page, "button", "Send another");
  await expect(page.getByRole("status")).toContainText("Another mail is on its way");
  const second = codeIn(await mailbox.next(person.email, 2));
  if (second !== codeIn(first)) {
    await enterCode(page, codeIn(first));
    await expect(page.getByLabel("Code")).toHaveAccessibleDescription(/That isn’t the code/);
  }
  await enterCode(page, second);
  await expect(page).toHaveURL("/account/recovery?new=yes");
  await signOut(page);
  await signIn(page, person);
});

test("someone who signs up again finds out in the mailbox alone", async ({ page, mailbox }) => {
  const person = await signUp(page, mailbox);
  await signOut(page);
  await page.goto("/sign-up");
  await type(page, "E-mail", person.email.toUpperCase());
  await type(page, "Password", newPerson().password);
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("Confirm your address");
  const mail = await mailbox.next(person.email.toUpperCase());
  expect(mail.subject).toBe("You have an account already");
  await page.goto(pathIn(mail, "/sign-in"));
  await expect(heading(page)).toHaveText("Sign in");
});

test("a lost password is set anew by the link that was mailed, once", async ({ page, mailbox }) => {
  const person = await signUp(page, mailbox);
  await signOut(page);
  const overtaken = await askForLink(page, mailbox, person, 2);
  const link = await askForLink(page, mailbox, person, 3);
  await page.goto(overtaken);
  await expect(heading(page)).toHaveText("This link no longer works");

  const password = newPerson().password;
  await page.goto(link);
  await expect(page.getByText(person.email)).toBeVisible();
  await type(page, "New password", "short");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("New password")).toHaveAccessibleDescription(/at least 10 characters/);
  await type(page, "New password", password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toContainText("Your new password counts from now on");
  expect((await mailbox.next(person.email, 4)).subject).toBe("Your password was changed");

  await page.goto(link);
  await expect(heading(page)).toHaveText("This link was used already");
  await press(page, "link", "Mail me another link");
  await expect(heading(page)).toHaveText("Set a new password");
  await page.goto("/home");
  await signOut(page);
  await signIn(page, { ...person, password });
});

test("a new address counts once its code came back", async ({ page, mailbox }) => {
  const person = await signUp(page, mailbox);
  const moved = newPerson().email;
  await page.goto("/account");
  await press(page, "link", "E-mail address");
  await type(page, "New address", moved);
  await type(page, "Your current password", "not the one I chose");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Your current password")).toHaveAccessibleDescription(/That isn’t your current password/);
  await expect(page.getByLabel("New address")).toHaveValue(moved);
  await type(page, "Your current password", person.password);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/account/email/code");

  // Put off, it is found again.
  await page.goto("/account/email");
  await expect(page.getByRole("status")).toContainText(moved);
  await press(page, "link", "Enter the code");
  await enterCode(page, codeIn(await mailbox.next(moved)));
  await expect(page.getByRole("status")).toContainText("Your address is changed");
  expect((await mailbox.next(person.email, 2)).subject).toBe("The address of your account was changed");
  await signOut(page);
  await signIn(page, { ...person, email: moved });
});

test("a link that the operator made is read of until it is put away", async ({ page, mailbox, server }) => {
  const person = await signUp(page, mailbox);
  const { stdout } = await promisify(execFile)(PROGRAM, ["admin", "reset-link", person.email, "--data", server.data]);
  const link = new URL(stdout.trim().split("\n").at(-1)!).pathname;
  await page.goto("/home");
  await expect(page.getByText(/the operator of this server made a link .* It was not used so far/)).toBeVisible();
  await page.goto(link);
  await type(page, "New password", newPerson().password);
  await page.keyboard.press("Enter");
  await page.goto("/home");
  await expect(page.getByText(/made a link .* and it was used on /)).toBeVisible();
  await press(page, "button", "I have read this");
  await expect(page).toHaveURL("/home");
  await expect(page.getByText(/made a link/)).toHaveCount(0);
  await page.goto("/account");
  await expect(page.getByRole("region", { name: "Links made by the operator" })).toContainText("it was used on");
});

test("what was entered without an account is kept by signing up with a code", { tag: "@script" }, async ({ page, mailbox }) => {
  await page.goto("/private");
  await expect(page.locator("html")).toHaveAttribute("data-tab", "ready");
  await page.goto("/private#/goals");
  await page.getByLabel("What do you wish for in the next two or three years?").fill("a quieter calendar");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("link", { name: "Keep it", exact: false }).first().click();
  await page.getByRole("main").getByRole("button").first().click();
  const person = newPerson();
  await page.getByRole("button", { name: "Create an account" }).click();
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("main").locator("form button:not([formaction])").click();
  await expect(heading(page)).toHaveText("Confirm your address");
  await enterCode(page, codeIn(await mailbox.next(person.email)));
  await page.getByRole("button", { name: "Keep it" }).click();
  await expect(page.getByLabel("What do you wish for in the next two or three years?")).toHaveValue("a quieter calendar");
});

test("every page that goes with mail, at every width", { tag: "@once" }, async ({ page, mailbox, server }) => {
  test.setTimeout(240_000);
  const look = async (name: string, address?: string) => {
    await test.step(name, async () => {
      if (address) await page.goto(address);
      await expect(page).toHaveTitle(/ · Pendulum$/);
      await expect(page).not.toHaveTitle(/career|manag|engineer|job|archetype|move|swing/i);
      await expect(heading(page)).toHaveCount(1);
      await expectFineAtEveryWidth(page);
      if (process.env.PENDULUM_SHOTS) await shoot(page, name);
    });
  };
  await look("signing up", "/sign-up");
  const person = await askForCode(page);
  await look("code");
  await enterCode(page, "1234 567");
  await look("code, a slip");
  await enterCode(page, codeIn(await mailbox.next(person.email)));
  await expect(page).toHaveURL("/account/recovery?new=yes");
  await look("address", "/account/email");
  await type(page, "New address", newPerson().email);
  await type(page, "Your current password", person.password);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/account/email/code");
  await look("address, code");
  await look("address, waiting", "/account/email");
  await tabTo(page, page.getByRole("link", { name: "Enter the code" }));

  const { stdout } = await promisify(execFile)(PROGRAM, ["admin", "reset-link", person.email, "--data", server.data]);
  const link = new URL(stdout.trim().split("\n").at(-1)!).pathname;
  await look("home, told of a link", "/home");
  await look("account, told of a link", "/account");
  await signOut(page);
  await look("signing in", "/sign-in");
  await look("asking for a link", "/reset");
  await look("asked for a link", "/reset?sent=yes");
  await look("recovery code", "/recover");
  await look("choosing a password", link);
  await type(page, "New password", newPerson().password);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/account?password=reset");
  await look("account, password set");
  await look("link, used", link);
  await look("link, over", "/reset/AAAA");
});

/** Pictures for whoever wants to look at the pages, in both schemes and widths. */
async function shoot(page: Page, name: string) {
  for (const width of [1280, 390]) {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `${process.env.PENDULUM_SHOTS}/${name}-${width}-${colorScheme}.png`, fullPage: true });
    }
  }
}
