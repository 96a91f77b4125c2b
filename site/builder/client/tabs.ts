/** Tabs after the WAI-ARIA pattern: one is in the tab order, arrow keys move to and select the others. */
import type { Destination } from '../choice.ts';
import type { BuilderElements } from './elements.ts';

/** Selects the tab of a destination and labels the panel with it. */
export function selectTab({ tabs, panel }: BuilderElements, to: Destination): void {
  for (const tab of tabs) {
    const isChosen = tab.dataset.to === to;
    tab.setAttribute('aria-selected', String(isChosen));
    tab.tabIndex = isChosen ? 0 : -1;
    if (isChosen) panel.setAttribute('aria-labelledby', tab.id);
  }
}

/** The index that a key moves to from `at` among `count`; null for other keys. */
function nextIndex(key: string, at: number, count: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key === 'ArrowRight') return (at + 1) % count;
  if (key === 'ArrowLeft') return (at + count - 1) % count;
  return null;
}

/** Handles selection by pointer and keyboard. */
export function connectTabs({ tabs }: BuilderElements, choose: (to: string) => void): void {
  for (const [at, tab] of tabs.entries()) {
    tab.addEventListener('click', () => choose(tab.dataset.to ?? ''));
    tab.addEventListener('keydown', (event) => {
      const next = nextIndex(event.key, at, tabs.length);
      const there = next === null ? undefined : tabs[next];
      if (!there) return;
      event.preventDefault();
      there.focus();
      choose(there.dataset.to ?? '');
    });
  }
}
