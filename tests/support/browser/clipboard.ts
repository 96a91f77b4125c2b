/** The clipboard as readers use it: by pasting, which needs no permission. */
import type { Page } from 'playwright-core';

/** Pastes into a new field of the page, which is removed again, and returns the text. */
export async function pastedText(page: Page): Promise<string> {
  await page.evaluate("document.body.append(document.createElement('textarea'))");
  const field = page.locator('body > textarea');
  await field.press('Control+V');
  const text = await field.inputValue();
  await field.evaluate((node) => node.remove());
  return text;
}
