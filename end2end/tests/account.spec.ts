// An account looked after by keyboard alone: recovery codes, another password, other browsers.
import type { Page } from "@playwright/test";
import { press, tabTo, type } from "../support/keyboard.ts";
import { expectAccessible, newPerson, signIn, signUp } from "../support/pages.ts";
import { expect, test } from "../support/test.ts";

// A form that comes back says so in its status, which the browser notes.
test.use({ expectedErrors: [/status of 422/] });

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

test("someone who lost the password gets back in with a code kept since signing up", async ({ page }) => {
  const person = newPerson();
  await page.goto("/sign-up");
  await type(page, "E-mail", person.email);
  await type(page, "Password", person.password);
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("Recovery codes");
  await press(page, "button", "Show my codes");
  await expect(heading(page)).toHaveText("Your recovery codes");
  await expectAccessible(page);
  const codes = await page.getByRole("code").allTextContents();
  expect(codes).toHaveLength(8);
  await press(page, "link", "I have kept them");
  await expect(page).toHaveURL("/home");
  await press(page, "link", "Account");
  await tabTo(page, page.getByRole("main").getByRole("button", { name: "Sign out" }));
  await page.keyboard.press("Enter");

  await press(page, "link", "Can’t sign in?");
  await type(page, "E-mail", person.email);
  await type(page, "Recovery code", codes[3]!.slice(0, 12));
  await type(page, "New password", person.password.split("").reverse().join(""));
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Recovery code")).toHaveAccessibleDescription(/Check for a slip/);
  await expect(page.getByLabel("E-mail")).toHaveValue(person.email);
  await expectAccessible(page);
  await tabTo(page, page.getByLabel("Recovery code"));
  await page.keyboard.press("Control+A");
  await page.keyboard.type(codes[3]!.toLowerCase());
  await type(page, "New password", person.password.split("").reverse().join(""));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toContainText("Welcome back");
  await expect(page.getByText("7 codes are left.")).toBeVisible();
});

test("another password signs out every other browser", async ({ page, browser }) => {
  const person = await signUp(page);
  const elsewhere = await browser.newPage();
  await signIn(elsewhere, person);

  await press(page, "link", "Account");
  await press(page, "link", "Password");
  await type(page, "Your current password", "not it");
  await type(page, "New password", "four herons went south early");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Your current password")).toHaveAccessibleDescription(/That isn’t your current password/);
  await expectAccessible(page);
  await type(page, "Your current password", person.password);
  await type(page, "New password", "four herons went south early");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toContainText("Your password is changed");
  await elsewhere.goto("/home");
  await expect(elsewhere).toHaveURL(/\/sign-in/);
  await signIn(elsewhere, { ...person, password: "four herons went south early" });
  await elsewhere.close();
});

test("other browsers are listed and signed out", async ({ page, browser }) => {
  const person = await signUp(page);
  const elsewhere = await browser.newPage();
  await signIn(elsewhere, person);

  await press(page, "link", "Account");
  await press(page, "link", "Where you are signed in");
  const lines = page.getByRole("main").getByRole("listitem");
  await expect(lines).toHaveCount(2);
  await expect(lines.first()).toContainText(/Chrome on (Linux|Android) this one/);
  await press(page, "button", /^Sign out Chrome/);
  await expect(page.getByRole("status")).toHaveText("That browser is signed out.");
  await expect(lines).toHaveCount(1);
  await expectAccessible(page);
  await elsewhere.goto("/home");
  await expect(elsewhere).toHaveURL(/\/sign-in/);
  await elsewhere.close();

  await press(page, "button", /^Sign out everywhere$/);
  await expect(page.getByRole("status")).toHaveText("You are signed out.");
});
