### What was checked so that everyone can use Pendulum, how, and what is known to lack. Only what is true stands here.

accessibility =
    .link = Access
    .title = Access
    .lead = Pendulum should work for you however you read, point or type. This page says what was checked, how, and what is known to lack.
accessibility-aim =
    .title = What we aim at
    .text = The Web Content Accessibility Guidelines (WCAG) 2.2, level AA, on every page. Nobody from outside has audited Pendulum: what follows is our own checking.
accessibility-checked =
    .title = What was checked, and how
    .text = A checking program (axe) reads the pages in light and in dark, as wide as a desktop and as a phone, whenever our tests run, and they fail on anything it can see: contrast, names, roles, order. They also fail where a page has to be scrolled sideways, with text twice as large too, or where a main page reads differently to a screen reader than it should. Other tests go through signing up, the timeline, goals, a review and its result in a browser, once with scripts and once without; signing up, a first result, corrections and deletions are walked by keyboard alone. Beyond that we looked at pages by eye, in both schemes and widths.
accessibility-keyboard =
    .title = Keyboard and touch
    .text = Everything is a link, a button or a field of the browser’s own, so all of it can be reached by keyboard, and what has the focus is outlined. An item’s answers are one group of radio buttons: one stop, arrows within it; digits and letters answer, Enter goes on. On a touch screen a first answer goes on by itself, changing one never does.
accessibility-pictures =
    .title = Pictures
    .text = No picture is the only place where something is said. The picture of a timeline has a sentence for those who hear it and a table or list of the same roles; figures stand in words beside their bars. Colour never carries a meaning alone.
accessibility-settings =
    .title = Your own settings
    .text = Light and dark, less motion, high contrast (forced colours) and a larger size of text follow what your system or browser asks for. Without scripts everything works by plain forms, apart from a review without an account, passkeys and what is saved while you type.
accessibility-lacks =
    .title = What is known to lack
    .text = People who use a screen reader every day have not tried it with us yet. In the picture of a timeline, short roles lie close together, so some of them are small to hit; the list below it leads to the same forms. On the narrowest screens it leaves out the names that stand in the list or table. All texts are in English.
accessibility-tell =
    .title = If something is in your way
    .text = Please tell whoever runs this server: what you wanted to do, where it stopped, and what you use to read and type. What keeps someone out is a fault like any other.
