/**
 * Commands of Playwright's WebKit for a page's process that an unmodified WebKit lacks, each done by other means. What can't be
 * done fails with a message that says so, or is listed as ignored with the reason.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { DomQueries } from './dom-queries.ts';
import { textOf, type Values } from './protocol.ts';
import { REPORT_SAME_DOCUMENT } from './same-document.ts';
import type { TargetSession } from './target-session.ts';

/** Handler of a command: returns its result. */
export type CommandHandler = (params: Values) => Values | Promise<Values>;

/** Commands without an effect on the tests: settings of phones, and a second world for scripts, which `TargetSession` feigns. */
const IGNORED = ['Page.createUserWorld', 'Page.setForcedColors', 'Page.setTouchEmulationEnabled'];

/** Attempts to scroll to an element that moves. */
const ATTEMPTS = 50;
/** Two frames. */
const ATTEMPT_DELAY = 33;

/**
 * Scrolls as little as WebKit's own command does, and names the two failures that Playwright knows. Returns where the element was
 * and is.
 */
const SCROLL = `function () {
  if (!this.isConnected) throw new Error('Node is detached from document');
  const element = this.nodeType === 1 ? this : this.parentElement;
  if (element.getClientRects().length === 0) throw new Error('Node does not have a layout object');
  const place = () => {
    const { x, y } = element.getBoundingClientRect();
    return x + ' ' + y;
  };
  const before = place();
  element.scrollIntoViewIfNeeded(true);
  return [before, place()];
}`;

/**
 * Scrolls to an element until it rests. What WebKit has skipped (`content-visibility: auto`) takes its real height when it is first near
 * the screen; without scroll anchoring, everything below moves then, and a click would miss.
 */
async function scrollUntilRest(session: TargetSession, objectId: string): Promise<Values> {
  let last: string | null = null;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { value } = await session.call(objectId, SCROLL);
    // The function above returns two texts.
    const [before, after] = value as readonly [string, string];
    if (before === after && (last === null || last === after)) return {};
    last = after;
    await delay(ATTEMPT_DELAY);
  }
  throw new Error('the element doesn’t rest');
}

/** Types text where the caret is, in whichever frame has the keyboard. */
const insertion = (text: string): string =>
  `document.hasFocus() && !/^i?frame$/i.test(document.activeElement?.tagName) &&
    document.execCommand('insertText', false, ${JSON.stringify(text)})`;

async function insertText(session: TargetSession, text: string): Promise<Values> {
  for (const context of session.contexts)
    if (await session.evaluate(insertion(text), context)) return {};
  throw new Error('no editable element has the keyboard');
}

/** Goes through the history by the page's own means; fails at its end, as Playwright expects. */
async function goThroughHistory(session: TargetSession, step: 'back' | 'forward'): Promise<Values> {
  const can = `navigation.canGo${step === 'back' ? 'Back' : 'Forward'}`;
  const went = await session.evaluate(
    `(window.navigation ? ${can} : history.length > 1) && (history.${step}(), true)`,
  );
  if (!went) throw new Error('Failed to go');
  return {};
}

/** Handlers for the commands of a session; `focus` gives its page the keyboard. */
export function sessionCommands(
  session: TargetSession,
  dom: DomQueries,
  focus: () => Promise<unknown>,
): ReadonlyMap<string, CommandHandler> {
  const ignored = IGNORED.map((method): [string, CommandHandler] => [method, () => ({})]);
  return new Map<string, CommandHandler>([
    ...ignored,
    ['DOM.describeNode', (params) => dom.describe(textOf(params, 'objectId'))],
    ['DOM.getContentQuads', (params) => dom.quads(textOf(params, 'objectId'))],
    [
      'DOM.scrollIntoViewIfNeeded',
      (params) => scrollUntilRest(session, textOf(params, 'objectId')),
    ],
    [
      'DOM.resolveNode',
      async (params) => {
        if (params.frameId) return dom.frameElement(textOf(params, 'frameId'));
        // The same object under a name of its own: Playwright releases each.
        const same = 'function () { return this; }';
        return { object: await session.call(textOf(params, 'objectId'), same, false) };
      },
    ],
    ['Page.goBack', () => goThroughHistory(session, 'back')],
    ['Page.goForward', () => goThroughHistory(session, 'forward')],
    [
      'Page.insertText',
      async (params) => {
        await focus();
        return insertText(session, textOf(params, 'text'));
      },
    ],
    [
      'Page.overrideSetting',
      // Most of these settings exist in Playwright's build alone.
      (params) => session.command('Page.overrideSetting', params).catch(() => ({})),
    ],
    [
      'Page.setBootstrapScript',
      (params) =>
        session.command('Page.setBootstrapScript', {
          source: `${REPORT_SAME_DOCUMENT};\n${textOf(params, 'source')}`,
        }),
    ],
  ]);
}
