// What a page costs whoever opens it: bytes by kind, paints, what moved, how long the browser was busy.
import type { CDPSession, Page } from "@playwright/test";

export interface Cost {
  /** Bytes that came over the wire, head and body, by kind of file. */
  bytes: Map<string, number>;
  /** Milliseconds from the start until something was painted, and until the largest part was. */
  first: number;
  largest: number;
  /** How much of what was seen moved by itself, from 0 up. */
  shift: number;
  /** Milliseconds that tasks took beyond the 50 after which an answer to a finger is felt to be late. */
  blocked: number;
}

/** Longer than this a task keeps somebody waiting, in milliseconds: as the Long Tasks API has it. */
const LONG = 50;

interface Seen {
  first: number;
  largest: number;
  shift: number;
  blocked: number;
}

/** Opens a page in a browser that has nothing of it yet, on a processor so many times slower; `meanwhile` runs before it is counted. */
export async function costOf(page: Page, address: string, slower = 1, meanwhile: () => Promise<void> = async () => {}): Promise<Cost> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
  const bytes = countBytes(session);
  await page.addInitScript((long) => {
    const seen = { first: 0, largest: 0, shift: 0, blocked: 0 };
    Object.assign(window, { seen });
    const watch = (type: string, take: (entry: never) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => take(entry as never))).observe({ type, buffered: true });
    watch("paint", (entry: PerformanceEntry) => {
      if (entry.name === "first-contentful-paint") seen.first = entry.startTime;
    });
    watch("largest-contentful-paint", (entry: PerformanceEntry) => (seen.largest = entry.startTime));
    watch("layout-shift", (entry: PerformanceEntry & { value: number; hadRecentInput: boolean }) => {
      if (!entry.hadRecentInput) seen.shift += entry.value;
    });
    watch("longtask", (entry: PerformanceEntry) => (seen.blocked += entry.duration - long));
  }, LONG);
  await page.goto(address);
  await meanwhile();
  await page.waitForLoadState("networkidle");
  // Observers are told after the frame.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  const seen = await page.evaluate(() => (window as unknown as { seen: Seen }).seen);
  await session.detach();
  return { bytes, ...seen };
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
