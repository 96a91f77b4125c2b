/** Names of keys: Playwright's (those of `KeyboardEvent.key`) and WebKit's virtual keys. */
import { textOf, type Values } from './protocol.ts';

const VIRTUAL_KEYS = new Map([
  [' ', 'Space'],
  ['Alt', 'Alternate'],
  ['ArrowDown', 'DownArrow'],
  ['ArrowLeft', 'LeftArrow'],
  ['ArrowRight', 'RightArrow'],
  ['ArrowUp', 'UpArrow'],
  ['Backspace', 'Backspace'],
  ['Control', 'Control'],
  ['Delete', 'Delete'],
  ['End', 'End'],
  ['Enter', 'Return'],
  ['Escape', 'Escape'],
  ['Home', 'Home'],
  ['Insert', 'Insert'],
  ['Meta', 'Meta'],
  ['PageDown', 'PageDown'],
  ['PageUp', 'PageUp'],
  ['Shift', 'Shift'],
  ['Tab', 'Tab'],
]);

const SOURCE = 'keyboard';
const MODIFIERS = ['Shift', 'Control', 'Alt', 'Meta'];

/** The keys that are pressed. WebKit is told all of them after each change. */
export class Keyboard {
  readonly #virtualKeys = new Set<string>();
  readonly #characters = new Set<string>();

  /** Parameters of `performInteractionSequence` for Playwright's event of a key. */
  interaction(event: Values): Values {
    const key = textOf(event, 'key');
    const virtualKey = VIRTUAL_KEYS.get(key);
    // A shortcut is of the key itself: its capital letter would be another one.
    const character = this.#virtualKeys.has('Control') ? key.toLowerCase() : key;
    const [keys, name] = virtualKey
      ? [this.#virtualKeys, virtualKey]
      : [this.#characters, character];
    if (event.type === 'keyDown') keys.add(name);
    else keys.delete(name);
    const state = {
      sourceId: SOURCE,
      pressedVirtualKeys: [...this.#virtualKeys],
      pressedCharKeys: [...this.#characters],
      // What older versions read.
      ...([...this.#characters].length > 0 ? { pressedCharKey: [...this.#characters].at(-1) } : {}),
    };
    return {
      inputSources: [{ sourceId: SOURCE, sourceType: 'Keyboard' }],
      steps: [{ states: [state] }],
    };
  }
}

/** WebKit's names of the modifiers in Playwright's bit mask. */
export const modifiersIn = (mask: number): readonly string[] =>
  MODIFIERS.filter((_, bit) => mask & (1 << bit));
