// Passkeys, with an authenticator that Chromium simulates: beside the password, and in its place.
import type { CDPSession, Page } from "@playwright/test";
import { expectAccessible, signOut, signUp } from "../support/pages.ts";
import { expect, test } from "../support/test.ts";

test.use({ baseURL: async ({ server }, use) => use(server.named), expectedErrors: [/status of 422/] });

/** A device with a lock that its owner opens, as a phone has. */
async function device(page: Page): Promise<{ cdp: CDPSession; authenticatorId: string }> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { cdp, authenticatorId };
}

async function addPasskey(page: Page, name: string, password: string) {
  await page.goto("/account/passkeys");
  await page.getByLabel("What to call it").fill(name);
  await page.getByLabel("Your current password").fill(password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toContainText("The passkey is added.");
}

const lines = (page: Page) => page.getByRole("main").getByRole("listitem");

test("a passkey signs in beside the password, and opens nothing once taken away", { tag: "@script" }, async ({ page }) => {
  const { cdp, authenticatorId } = await device(page);
  const person = await signUp(page);
  await addPasskey(page, "Blue key", person.password);
  await expect(lines(page)).toHaveText([/Blue key.*not used yet/s]);
  await expectAccessible(page);

  await signOut(page);
  await page.goto("/goals");
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page).toHaveURL("/goals");
  await page.goto("/account/passkeys");
  await expect(lines(page)).toHaveText([/Blue key.*last used on/s]);

  await page.getByRole("link", { name: "Take away Blue key" }).click();
  await expectAccessible(page);
  await page.getByLabel("Your current password").fill(person.password);
  await page.getByRole("button", { name: "Take it away" }).click();
  await expect(page.getByRole("status")).toContainText("The passkey is taken away");
  await expect(lines(page)).toHaveCount(0);

  // The device still has it and shows it; the account doesn't know it any more.
  expect((await cdp.send("WebAuthn.getCredentials", { authenticatorId })).credentials).toHaveLength(1);
  await signOut(page);
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page.getByRole("alert").first()).toContainText("That didn’t work");
  await expectAccessible(page);
  await page.goto("/home");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("the password is given up, and a passkey confirms what it confirmed", { tag: "@script" }, async ({ page }) => {
  await device(page);
  const person = await signUp(page);
  await page.goto("/account/no-password");
  await expect(page.getByText("Add a passkey first")).toBeVisible();
  await expectAccessible(page);

  await addPasskey(page, "Phone", person.password);
  await page.goto("/account/password");
  await page.getByRole("link", { name: "Give up the password" }).click();
  await expectAccessible(page);
  await page.getByLabel("Your current password").fill(person.password);
  await page.getByRole("button", { name: "Give up the password" }).click();
  await expect(page.getByRole("status")).toContainText("Your password is gone");

  await signOut(page);
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("don’t go together");
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page).toHaveURL("/home");

  // Its last way in stays.
  await page.goto("/account/passkeys");
  await page.getByRole("link", { name: "Take away Phone" }).click();
  await page.getByRole("button", { name: "Take it away" }).click();
  await expect(page.getByRole("alert")).toContainText("Confirm with your passkey first.");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Confirm with a passkey" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Confirm with a passkey" }).click();
  await expect(page.getByText("You confirmed with your passkey a moment ago.")).toBeVisible();
  await page.getByRole("button", { name: "Take it away" }).click();
  await expect(page.getByRole("alert")).toContainText("It is your only way in");

  // A password again: another way in.
  await page.goto("/account/password");
  await page.getByLabel("New password").fill("four herons went south early");
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByRole("status")).toContainText("Your password is changed");
});

test("a browser that turns the question down can be asked again", { tag: "@script" }, async ({ page }) => {
  const { cdp, authenticatorId } = await device(page);
  const person = await signUp(page);
  await addPasskey(page, "Blue key", person.password);
  await signOut(page);
  await cdp.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page.getByRole("alert")).toContainText("That didn’t work");
  await expectAccessible(page);
  await cdp.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: true });
  await page.getByRole("button", { name: "Ask again" }).press("Enter");
  await expect(page).toHaveURL("/home");
});

test("without script the pages say that passkeys need it", { tag: "@plain" }, async ({ page }) => {
  await signUp(page);
  await page.goto("/account/passkeys");
  await expect(page.getByText("Passkeys need JavaScript")).toBeVisible();
  await expectAccessible(page);
  await signOut(page);
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page.getByText("Passkeys need JavaScript")).toBeVisible();
  await expectAccessible(page);
});
