// What a page costs whoever opens it: bytes by kind of file, what moves by itself, and, where one asks, time.
import type { CDPSession, Page } from "@playwright/test";

export interface Cost {
  /** Bytes that came over the wire, head and body, by kind of file. */
  bytes: Map<string, number>;
  /** How much of what was seen moved by itself, from 0 up. */
  shift: number;
}

/** Milliseconds, on this machine and with what else it does: to be held against one another, never against a limit. */
export interface Times {
  /** From the address to the first text or picture. */
  first: number;
  /** From the address to the largest one. */
  largest: number;
  /** How long tasks held up what somebody does: what each took beyond 50 ms, the usual limit for what feels immediate. */
  blocking: number;
}

interface Seen {
  shift: number;
  first: number;
  largest: number;
  blocking: number;
}

/** Opens a page in a browser that has nothing of it yet; `meanwhile` runs before it is counted. */
export async function costOf(page: Page, address: string, meanwhile: () => Promise<void> = async () => {}): Promise<Cost & Times> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  const bytes = countBytes(session);
  await page.addInitScript(watch);
  await page.goto(address);
  await meanwhile();
  await page.waitForLoadState("networkidle");
  // Observers are told after the frame.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  const seen = await page.evaluate(() => (window as unknown as { seen: Seen }).seen);
  await session.detach();
  return { bytes, ...seen };
}

/** Runs in the page before anything of it. */
function watch() {
  const seen: Seen = { shift: 0, first: 0, largest: 0, blocking: 0 };
  Object.assign(window, { seen });
  const each = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  each("layout-shift", (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!hadRecentInput) seen.shift += value;
  });
  each("paint", ({ name, startTime }) => {
    if (name === "first-contentful-paint") seen.first = startTime;
  });
  each("largest-contentful-paint", ({ startTime }) => (seen.largest = startTime));
  each("longtask", ({ duration }) => (seen.blocking += duration - 50));
}

export function total(bytes: Map<string, number>): number {
  return [...bytes.values()].reduce((sum, one) => sum + one, 0);
}

function countBytes(session: CDPSession): Map<string, number> {
  const bytes = new Map<string, number>();
  const kinds = new Map<string, string>();
  session.on("Network.responseReceived", ({ requestId, type, response }) => {
    kinds.set(requestId, response.url.endsWith(".wasm") ? "Module" : type);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? "Other";
    bytes.set(kind, (bytes.get(kind) ?? 0) + encodedDataLength);
  });
  return bytes;
}
