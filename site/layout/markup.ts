/** HTML as a template: what is put into it is escaped, unless it is markup itself. */

/** A piece of HTML. */
export interface Markup {
  readonly html: string;
}

type Value = string | number | Markup | readonly Markup[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

function htmlOf(value: Value): string {
  if (typeof value === 'object') return 'html' in value ? value.html : value.map(htmlOf).join('');
  return escapeText(String(value));
}

/** The template with its values, escaped where they are text; attributes must stand in quotation marks. */
export function markup(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  const html = strings.map((string, index) => {
    const value = values[index];
    return value === undefined ? string : string + htmlOf(value);
  });
  return { html: html.join('') };
}

/** Where there is nothing to show. */
export const none: Markup = { html: '' };
