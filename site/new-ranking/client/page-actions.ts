/** What people can do on the page, as changes of the draft. */
import type { Draft } from '../../../engine/model/draft.ts';
import type { NewRankingWords } from '../../words/new-ranking-interface.ts';
import { textOf } from './column-view.ts';
import type { PageActions } from './page-state.ts';

/** Pause in typing after which the table is read again, in milliseconds. */
const TYPING_PAUSE = 150;

/** How long to wait for more after an input, in milliseconds: what is pasted or chosen at once is complete. */
export function pauseAfter(event: Event): number {
  const isKeystroke =
    event instanceof InputEvent &&
    /^(?:insertText|insertCompositionText|delete)/.test(event.inputType) &&
    (event.data?.length ?? 0) <= 1;
  return isKeystroke ? TYPING_PAUSE : 0;
}

/** The page as its actions change it. */
interface ActionContext {
  draft(): Draft;
  /** Changes the draft, and evaluates it after `delay` milliseconds. */
  change(changes: Partial<Draft>, delay?: number): void;
  nameRepository(repository: string): void;
  announce(text: string): void;
  readonly words: NewRankingWords;
}

const without = <Value>(list: readonly Value[], index: number): Value[] => list.toSpliced(index, 1);

export function createPageActions({
  draft,
  change,
  nameRepository,
  announce,
  words,
}: ActionContext): PageActions {
  return {
    chooseRole: (column, role) => change({ roles: { ...draft().roles, [column]: role } }),
    answer: (key, value) => change({ answers: { ...draft().answers, [key]: value } }),
    type: (key, event) =>
      change({ answers: { ...draft().answers, [key]: textOf(event) } }, pauseAfter(event) * 2),
    resetColumn(column) {
      const { roles, answers } = draft();
      const isOther = (key: string) => !key.endsWith(`:${column}`);
      const keep = (texts: Readonly<Record<string, string>>, test: (key: string) => boolean) =>
        Object.fromEntries(Object.entries(texts).filter(([key]) => test(key)));
      change({
        roles: keep(roles, (key) => key !== String(column)),
        answers: keep(answers, isOther),
      });
    },
    keepRow: (name) => change({ keep: [...draft().keep, name] }),
    reply: (name, value) =>
      change({ replies: { ...draft().replies, [name]: value } }, TYPING_PAUSE),
    showRanking: (shown) => change({ shown }),
    addFigure: (figure) => change({ figures: [...draft().figures, figure] }),
    addClaim: (claim) => change({ claims: [...draft().claims, claim] }),
    removeFigure: (index) => change({ figures: without(draft().figures, index) }),
    removeClaim: (index) => change({ claims: without(draft().claims, index) }),
    nameRepository,
    async copy(area, text) {
      try {
        await navigator.clipboard.writeText(text);
        announce(words.take.copied);
      } catch {
        area.value = text;
        area.focus();
        area.select();
        announce(words.take.selected);
      }
    },
  };
}
