// What a page costs whoever opens it: bytes by kind of file, and what moves by itself.
import type { CDPSession, Page } from "@playwright/test";

export interface Cost {
  /** Bytes that came over the wire, head and body, by kind of file. */
  bytes: Map<string, number>;
  /** How much of what was seen moved by itself, from 0 up. */
  shift: number;
}

/** Opens a page in a browser that has nothing of it yet; `meanwhile` runs before it is counted. */
export async function costOf(page: Page, address: string, meanwhile: () => Promise<void> = async () => {}): Promise<Cost> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  const bytes = countBytes(session);
  await page.addInitScript(() => {
    const seen = { shift: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
        if (!entry.hadRecentInput) seen.shift += entry.value;
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(address);
  await meanwhile();
  await page.waitForLoadState("networkidle");
  // Observers are told after the frame.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  const { shift } = await page.evaluate(() => (window as unknown as { seen: { shift: number } }).seen);
  await session.detach();
  return { bytes, shift };
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
