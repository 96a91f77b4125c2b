/** The parts of the page that its HTML has from the start, and elements that are added to them. */

export function find<Kind extends Element>(selector: string, kind: new () => Kind): Kind {
  const found = document.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`no element ${selector} in the page; expected a ${kind.name}`);
}

/** A new element with attributes and content. */
export function make(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  ...content: readonly (Node | string)[]
): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content);
  return element;
}

/** A text with its `{fields}` filled in. */
export function fill(text: string, fields: Readonly<Record<string, string>>): string {
  return text.replace(/{(\w+)}/g, (_, name: string) => fields[name] ?? '');
}
