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

const MODIFIERS = ['Shift', 'Control', 'Alt', 'Meta'];

/** WebKit's interaction for Playwright's event of a key. */
export function keyInteraction(event: Values): Values {
  const type = event.type === 'keyDown' ? 'KeyPress' : 'KeyRelease';
  const key = textOf(event, 'key');
  const virtual = VIRTUAL_KEYS.get(key);
  return virtual ? { type, key: virtual } : { type, text: key };
}

/** WebKit's names of the modifiers in Playwright's bit mask. */
export const modifiersIn = (mask: number): readonly string[] =>
  MODIFIERS.filter((_, bit) => mask & (1 << bit));
