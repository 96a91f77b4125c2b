/** Finds texts of the widget that can't be read where they are: cut off, outside the element, or over another text. */
import type { Page } from 'playwright-core';

interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Lines of visible text in the shadow root, and the element's own box. */
function textBoxes(page: Page): Promise<{ readonly host: TextBox; readonly lines: TextBox[] }> {
  return page.locator('likewise-ranking').evaluate((element) => {
    const boxOf = (text: string, { left, right, top, bottom }: DOMRect) => {
      return { text, left, right, top, bottom };
    };
    const lines: ReturnType<typeof boxOf>[] = [];
    const walker = document.createTreeWalker(element.shadowRoot ?? element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim();
      const parent = node.parentElement;
      if (!text || !parent?.checkVisibility()) continue;
      if (parent.closest('.unseen, select, .stack > :first-child')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) lines.push(boxOf(text, box));
    }
    return { host: boxOf('', element.getBoundingClientRect()), lines };
  });
}

/** Line boxes of tight lines overlap a little; their letters don't. */
function areOverlapping(one: TextBox, other: TextBox): boolean {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  const lowest = Math.min(one.bottom - one.top, other.bottom - other.top);
  return width > 1 && height > lowest * 0.35;
}

/** A line for each misplaced text. */
export async function misplacedTexts(page: Page): Promise<string[]> {
  const { host, lines } = await textBoxes(page);
  const isOutside = ({ left, right, top, bottom }: TextBox): boolean =>
    left < host.left - 1 || right > host.right + 1 || top < host.top - 4 || bottom - top < 5;
  return lines.flatMap((line, index) => [
    ...(isOutside(line) ? [`${line.text}: outside`] : []),
    ...lines
      .slice(0, index)
      .filter((other) => areOverlapping(line, other))
      .map((other) => `${line.text}: over ${other.text}`),
  ]);
}
