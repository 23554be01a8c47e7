// The main pages as a screen reader has them: landmarks, headings, names and states. What varies from run to run is left open.
import type { Page } from "@playwright/test";
import { signUp } from "../support/pages.ts";
import { answer, post, reviewOf, saveTimeline, sendReview, startReview } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

const once = { tag: "@once" };

async function readsAs(page: Page, address: string, snapshot: string) {
  await page.goto(address);
  await expect(page.locator("body")).toMatchAriaSnapshot(snapshot);
}

test("the first page", once, async ({ page }) => {
  await readsAs(page, "/", `
    - link "Skip to the content"
    - banner:
      - link "Pendulum"
      - link "Sign in"
    - main:
      - heading "Where are you on your swing?" [level=1]
      - link "Create an account"
      - link "Try it without an account"
      - paragraph: A sample, not a real person
      - figure:
        - img /^A pendulum’s path since/
        - list:
          - listitem: /^Engineering/
          - listitem: /^Managing/
      - region "What a result says":
        - heading "What a result says" [level=2]
        - article:
          - heading [level=3]
        - article:
          - heading [level=3]
      - region "How it works":
        - list:
          - listitem:
            - heading "Tell your timeline" [level=3]
          - listitem:
            - heading "Answer some questions" [level=3]
          - listitem:
            - heading "See what fits" [level=3]
    - contentinfo:
      - list:
        - listitem:
          - link "The rules"
        - listitem:
          - link "Who can read what"
        - listitem:
          - link "Access"
  `);
});

test("the pages of an account", once, async ({ page }) => {
  await signUp(page);
  await saveTimeline(page);
  await post(page, "/goals", { "pull-hands_on": "2", constraint: "visa", urgency: "year" });
  const result = await sendReview(page);
  const item = await startReview(page);

  await test.step("home", () => readsAs(page, "/home", `
    - banner:
      - link "Pendulum"
      - navigation "Main":
        - list:
          - listitem:
            - link "Home"
          - listitem:
            - link "Timeline"
          - listitem:
            - link "Goals"
          - listitem:
            - link "Questions"
          - listitem:
            - link "Reviews"
      - link "Account"
      - button "Sign out"
    - main:
      - heading "Home" [level=1]
      - region "What comes next":
        - heading "What comes next" [level=2]
        - progressbar /0 of \\d+ questions are answered/
        - link "Go on with your review"
      - region "Your swings so far":
        - figure:
          - img /Line manager, .* in this role/
          - group: The same as a table
      - region "Your last result":
        - link "Open the result"
  `));

  await test.step("timeline", () => readsAs(page, "/timeline", `
    - main:
      - heading "Your timeline" [level=1]
      - region "So far":
        - figure:
          - group /^A pendulum’s path since February 2010/:
            - link /^Change Engineer, February 2010/
            - link "Change Line manager, Since April 2021"
        - list:
          - listitem:
            - heading "Line manager" [level=3]
            - link /Change ?. Line manager, Since April 2021/
          - listitem:
            - heading "Engineer" [level=3]
      - region "Add a role":
        - combobox "What kind of work?"
        - textbox "From"
        - textbox "Until optional"
        - combobox "How did it begin? optional"
        - spinbutton "Hands-on share optional"
        - spinbutton "Direct reports optional"
        - textbox "Title optional"
        - textbox "Organisation optional"
        - button "Add to your timeline"
  `));

  await test.step("goals", () => readsAs(page, "/goals", `
    - main:
      - heading "Your goals" [level=1]
      - region "What draws you":
        - group "Going deep, hands-on":
          - radio "Strongly away"
          - radio "Somewhat away"
          - radio "Neither"
          - radio "Somewhat towards"
          - radio "Strongly towards" [checked]
      - region "What is around you":
        - group "What binds you?":
          - checkbox /^A visa/ [checked]
          - checkbox /^Family/
        - combobox "How urgent does a change feel? optional":
          - option "Within a year or so" [selected]
      - button "Save"
  `));

  await test.step("an item", () => readsAs(page, item, `
    - main:
      - paragraph: /Question 1 of \\d+/
      - status: Saved as you go
      - progressbar /0 of \\d+ answered/
      - group "In the last month, I looked forward to my working day.":
        - heading "In the last month, I looked forward to my working day." [level=1]
        - radio "Never or hardly ever"
        - radio "On a few days"
        - radio "On about half the days"
        - radio "On most days"
        - radio "Every day or nearly"
        - radio "Doesn’t apply"
        - radio "Rather not say"
      - button "Back" [disabled]
      - button "Next"
      - group:
        - list:
          - listitem:
            - link "Question 1, open"
          - listitem:
            - link "Question 2, open"
        - paragraph:
          - link "Look over everything"
  `));
  await answer(page, "2").check();
  await expect(page.getByRole("main")).toMatchAriaSnapshot(`
    - main:
      - status: Saved
      - progressbar /1 of \\d+ answered/
      - group "In the last month, I looked forward to my working day.":
        - radio "On a few days" [checked]
      - group:
        - list:
          - listitem:
            - link "Question 1, answered"
  `);

  await test.step("looking over", () => readsAs(page, `${reviewOf(item)}/check`, `
    - main:
      - heading [level=1]
      - button "Send and see the result"
  `));

  await test.step("a result", () => readsAs(page, result, `
    - main:
      - paragraph: /^Review from/
      - heading "We don’t know enough about you yet." [level=1]
      - figure:
        - img /^A pendulum’s path since February 2010/
      - region "What would help most":
        - list:
          - listitem:
            - link "Begin a new review"
      - region "What if something were different":
        - paragraph:
          - link "Try other changes"
      - region "All your answers":
        - paragraph:
          - link "All your answers"
      - region "This review":
        - button "Correct an answer"
        - link "Delete this review"
  `));

  await test.step("what if", () => readsAs(page, `${result}/what-if`, `
    - main:
      - heading "What if" [level=1]
      - status
      - region "What would shift":
        - paragraph: Now there is too little to go on.
      - heading "What you could change" [level=2]
      - group "Time and offers":
        - slider "Time in the present role"
        - checkbox "I have been offered a management role"
  `));

  await test.step("reviews", () => readsAs(page, "/reviews", `
    - main:
      - heading "Your reviews" [level=1]
      - paragraph:
        - link "Take a questionnaire"
        - link "Over time"
      - list:
        - listitem:
          - link /Where am I\\? Go on where you stopped/
          - text: Unfinished
        - listitem:
          - link /Where am I\\? No pattern stands out/
  `));
  // One page of them has no other to lead to.
  await expect(page.getByRole("navigation", { name: "Older and newer" })).toHaveCount(0);
});
